"""The words of the visit in hand, in both languages; looked up when they are shown."""

from shared.domain.words import Words

LABELS = {
    "finish_next": (
        Words("办结并叫下一位", "Finish, call next"),
        Words("办结 {number}，马上叫下一位", "Finish {number} and call the next citizen at once"),
    ),
    "hold": (
        Words("挂起", "Hold"),
        Words("{number} 先放一边，窗口空出来叫别人", "Put {number} aside; this counter is free meanwhile"),
    ),
    "note": (
        Words("留言", "Note"),
        Words("在 {number} 上给下一个窗口留一句话", "Leave a line on {number} for the next counter"),
    ),
    "send_back": (
        Words("退回", "Send back"),
        Words("把 {number} 退回给转来的同事", "Send {number} back to the colleague it came from"),
    ),
    "undo": (Words("撤销", "Undo"), Words("撤销上一步", "Take the last step back")),
    "recall_held": (Words("召回挂起", "Call back"), Words("叫回挂起的号", "Call back whoever is on hold")),
    "check": (Words("核对材料", "Check papers"), Words("核对 {number} 的材料", "Check the papers of {number}")),
}
"""Label and hint of each act, by its name."""

OUTCOME = Words("其他结果", "Other outcome")
OUTCOME_HINT = Words("{number} 不是一般办结？选别的结果", "Finish {number} with another outcome")
WHY_TICKS_LATE = Words(
    "刚勾的材料还没存上，正在重发，存好再办结。", "The papers just ticked are not stored yet; finish once they are."
)

PAGES = {
    "outcome": Words("办理结果", "Outcome"),
    "hold": Words("挂起", "Hold"),
    "note": Words("留言", "Note"),
    "send_back": Words("退回", "Send back"),
}

WORDS_UNUSED = Words(
    "“{page}”里写的还没有用上；再按一次“{act}”就不要了。",
    "What you wrote under “{page}” is not used yet; press “{act}” again to drop it.",
)

# the papers

PAPER = Words("{name}（{note}）", "{name} ({note})")
THERE = Words("齐", "there")
MISSING = Words("缺", "missing")
DEFERRED = Words("缺，容缺受理至 {due}", "missing, may follow by {due}")
NEXT_TICK = {
    "there": Words("点一下：齐", "Press: there"),
    "missing": Words("点一下：缺", "Press: missing"),
    "deferred": Words("点一下：缺，容缺受理", "Press: missing, may follow"),
    "open": Words("点一下：重新核对", "Press: not checked"),
}
"""What pressing a paper does next."""
COUNT_THERE = Words("齐 {count}/{all}", "{count}/{all} there")
COUNT_MISSING = Words("缺 {count}", "{count} missing")
COUNT_DEFERRED = Words("容缺 {count}", "{count} to follow")
ENDS_AS = Words("办结记为“{outcome}”", "finishes as “{outcome}”")
TICKS_AGAIN = Words("材料还没存上，正在重发。", "The papers are not stored yet; trying again.")
TICKS_STORED = Words("材料已存上。", "The papers are stored.")
TICKS_LOST = Words(
    "{number} 最后勾的材料没有存上，请再核对一次。",
    "The last ticks of {number} were not stored; check again.",
)

# the printed list

PRINT = Words("打印清单", "Print list")
PRINTING = Words("打印中……", "Printing …")
PRINT_HINT = Words("打印缺的和容缺的材料，交给群众", "Print what is missing or may follow, for the citizen")
NO_PRINTER = Words(
    "这台终端没有接小票打印机；在 hall.toml 的 [counter] 里写 printer 就能打印。",
    "This terminal has no slip printer; name one as printer in [counter] of hall.toml.",
)
NOTHING_MISSING = Words(
    "没有缺的材料，不用打印；先把缺的勾出来。", "Nothing is missing, so there is no list; mark first what is missing."
)
PRINTED = Words("清单已打印，请交给群众。", "The list is printed; hand it to the citizen.")
PRINTED_NEAR_END = Words("清单已打印；打印纸快用完了，请备好一卷。", "The list is printed; the paper is near its end.")
PRINT_UNSURE = Words(
    "清单已发给打印机，但不知道出没出纸，请看一眼打印机，没有再按一次。",
    "The list was sent, but nobody knows whether it came out. Look at the printer; press again if it did not.",
)
PRINT_FAULTS = {
    "PaperOut": Words("没有打印：打印机缺纸，请装一卷纸再按一次。", "Not printed: load a roll of paper, press again."),
    "CoverOpen": Words("没有打印：打印机盖子开着，请合上再按一次。", "Not printed: close the cover, then press again."),
    "PrinterFault": Words(
        "没有打印：打印机报故障，请关开一次电源再试，还不行找技术人员。",
        "Not printed: the printer reports a fault. Switch it off and on; else call the technician.",
    ),
    "NotConnected": Words(
        "没有打印：连不上打印机，请检查电源和线，再按一次。",
        "Not printed: the printer is out of reach. Check its power and cable, then press again.",
    ),
}
PRINT_FAILED = Words(
    "没有打印：打印机没有正常回答，请看一眼打印机再按一次。",
    "Not printed: the printer did not answer as it should. Look at it, then press again.",
)

SLIP_TITLE = Words("材料一次性告知单", "What is still to be brought")
SLIP_MISSING = Words("还缺这些材料：", "Missing:")
SLIP_DEFERRED = Words("已容缺受理，请按期补交：", "Accepted; bring these later:")
SLIP_DUE = Words("请在 {due} 前补交", "by {due}")
SLIP_NUMBER = Words("号码 {number}", "Ticket {number}")
SLIP_COUNTER = Words("{number} 号窗口  {clerk}", "Counter {number}  {clerk}")
SLIP_PHONE = Words("咨询电话 {phone}", "Questions: {phone}")

# the end of the visit

OUTCOME_TITLE = Words("{number} 怎样结束？", "How does {number} end?")
OUTCOME_BY_MOUSE = Words(
    "点一个结果；键盘还在别的程序里。", "Choose one of these; the keyboard is still with the other program."
)
OUTCOME_NOTE = Words("按数字键 1–{count} 或点一下。", "Press 1–{count}, or one of these.")
AS_SUGGESTED = Words("按建议", "Suggested")
AS_SUGGESTED_HINT = Words("{number} 记为“{outcome}”", "{number} ends as “{outcome}”")
AND_NEXT = Words("同时叫下一位", "And call the next one")
USUAL_OUTCOME = Words("{name}（F9）", "{name} (F9)")
FINISHED_AS = Words("{number} 已结束：{outcome}。", "{number} has ended: {outcome}.")
ENDED = Words("{number} 已办结", "{number} is finished")
ENDED_WITH = Words("{number} 已结束：{outcome}", "{number} has ended: {outcome}")
AND_CALLED = Words("{ended}，已叫 {called}。", "{ended}; {called} is called.")
AND_NOBODY = Words("{ended}，现在没有可叫的号。", "{ended}; there is nobody to call now.")
AND_MORE = Words("{papers}等 {count} 项", "{papers} and others, {count} in all")
ASKED_BECAUSE = Words(
    "必需的材料还缺：{papers}。标着 F9 的是建议，也可以选别的。",
    "Required and missing: {papers}. F9 marks what is suggested; choose another if it fits better.",
)
WENT_ON = Words(
    "{number} 这一项办结，还有下一项，已排进它的队列。", "{number} is finished here; its next service waits."
)
WENT_ON_AS = Words(
    "{number} 这一项已结束：{outcome}；还有下一项，已排进它的队列。",
    "{number}: this service has ended: {outcome}. Its next one waits.",
)
WENT_BACK_AS = Words(
    "{number} 这一项已结束：{outcome}；送回原窗口。",
    "{number}: this service has ended: {outcome}. It goes back to where it came from.",
)
WENT_BACK = Words("{number} 已办结，送回原窗口。", "{number} is finished here and goes back to where it came from.")
WENT_BACK_PART = Words(
    "{number} 这一项办结，送回原窗口，还有下一项。",
    "{number}: this service is finished; it goes back to where it came from, with more to come.",
)
SERVICES = Words("第 {place}/{all} 项", "Service {place}/{all}")
SERVICES_NEXT = Words("第 {place}/{all} 项 · 下一项：{next}", "Service {place}/{all} · next: {next}")

SERVICES_SHORT = Words("{place}/{all}", "{place}/{all}")
SPENT = Words("已办 {time}", "Served {time}")
SPENT_OF = Words("承诺 {time}", "Promised {time}")
SPENT_OF_USUAL = Words("平均 {time}", "Usually {time}")
"""In the slim bar: serving time, and below it what it is measured by."""
OVER_BY = Words("{pace} {time}", "{pace} by {time}")

PACE = {
    "fine": Words("正常", "in time"),
    "near": Words("快到时间", "nearly over"),
    "over": Words("超时", "over time"),
}
"""How serving time stands against the usual one."""
PACE_PROMISED = {
    "fine": Words("承诺内", "as promised"),
    "near": Words("快到承诺时间", "promise nearly over"),
    "over": Words("超出承诺", "promise broken"),
}
"""How it stands against the time that the counter promises."""
USUAL = Words("平均 {time}", "usually {time}")
PROMISED = Words("承诺 {minutes} 分钟", "promised {minutes} min")
PROMISED_FOR = Words("{count} 项承诺 {minutes} 分钟", "{minutes} min for {count}")

# hold, note, sending on

HOLD_TITLE = Words("{number} 先挂起：为什么，到什么时候？", "Put {number} on hold: why, and until when?")
HOLD_NOTE = Words("先选原因（可不选），再点时间就挂起。", "Choose a reason if you like; a time puts it on hold.")
HOLD_FIELD = Words("别的原因（可不填）", "Another reason (optional)")
HOLD_FOR = Words("{minutes} 分钟", "{minutes} min")
HOLD_OPEN = Words("叫回前一直等", "Until called back")
HOLD_UNTIL = Words("到 {time}", "Until {time}")
HOLD_UNTIL_FIELD = Words("几点，如 15:30", "Time, like 15:30")
HOLD_BAD_TIME = Words(
    "“{text}”不是今天还没到的时间，请像 15:30 这样写。", "“{text}” is no time still to come today; write it like 15:30."
)
HELD_NOW = Words("{number} 已挂起，叫回前一直等。", "{number} is on hold until called back.")
HELD_UNTIL_NOW = Words("{number} 已挂起到 {time}。", "{number} is on hold until {time}.")
CALLED_BACK = Words("已叫回 {number}。", "{number} is called back.")

NOTE_TITLE = Words("{number} 的留言", "Note on {number}")
NOTE_NOTE = Words("留言跟着号走，下一个窗口叫号时看得到。", "The note goes with the ticket; the next counter reads it.")
NOTE_FIELD = Words("给下一个窗口的话，回车保存", "A line for the next counter; Enter keeps it")
NOTE_KEEP = Words("留言", "Leave note")
NOTE_CLEAR = Words("去掉留言", "Remove note")
NOTED_NOW = Words("已在 {number} 上留言。", "The note is on {number}.")
NOTE_GONE_NOW = Words("{number} 的留言已去掉。", "The note on {number} is gone.")

SEND_BACK_TITLE = Words("把 {number} 退回给{sender}？", "Send {number} back to {sender}?")
SEND_BACK_NOTE = Words("只有这位同事能叫，按最初取号时间排。", "Only this colleague can call it, at its first place.")
SEND_BACK_TO = Words("退回给{sender}", "Send back to {sender}")
SENT_BACK_NOW = Words("{number} 已退回。", "{number} was sent back.")
SENT_BY = Words("{sender}转来", "from {sender}")
SENT_BACK_BY = Words("{sender}退回", "sent back by {sender}")
NOTE_OF = Words("{author}留言：{comment}", "Note by {author}: {comment}")
OWN_NOTE = Words("您的留言：{comment}", "Your note: {comment}")
TO_QUEUE = Words("队列", "Queue")
TO_COUNTER = Words("窗口", "Counter")
TO_CLERK = Words("同事", "Colleague")
TRANSFER_TITLE = Words("{number} 转到哪里？", "Send {number} where?")
AT = Words("{name} · {number} 号窗口", "{name} · counter {number}")
BACK_AFTER = Words("办完送回我这里", "Bring it back to me afterwards")
NOBODY_THERE = Words("现在没有别的窗口在岗。", "No other counter is open now.")

UNDO_FOR = Words("撤销 {seconds} 秒", "Undo {seconds} s")
UNDO_HINT = Words("撤销{move}（{number}），还有 {seconds} 秒", "Take back: {move} {number}, {seconds} s left")
UNDONE_NOW = Words("已撤销：{move} {number}。", "Taken back: {move} {number}.")
