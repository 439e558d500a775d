"""What the lists say, in both languages; looked up when it is shown."""

from shared.domain.words import Words

PANEL = Words("名单", "Lists")
TITLES = {
    "waiting": Words("等候 {count}", "Waiting {count}"),
    "parked": Words("过号 {count}", "Missed {count}"),
    "held": Words("挂起 {count}", "On hold {count}"),
}
SEARCH = Words("查找号码（F3 或 /）", "Find a number (F3 or /)")
MORE = Words("显示更多", "Show more")
AS_OF = Words("数据库连不上，这是 {time} 的名单。", "The database is away; this is the list of {time}.")
READING = Words("正在读取……", "Reading …")
NOBODY = {
    "waiting": Words("现在没有人等候。", "Nobody is waiting."),
    "parked": Words("没有过号保留的号。", "No missed numbers are kept."),
    "held": Words("没有挂起的号。", "Nothing is on hold."),
}
NOT_FOUND = {
    "waiting": Words("等候的人里没有 {typed} 开头的号。", "Nobody waits with a number that begins with {typed}."),
    "parked": Words("过号里没有 {typed} 开头的号。", "No missed number begins with {typed}."),
    "held": Words("挂起里没有 {typed} 开头的号。", "Nothing on hold begins with {typed}."),
}
NEXT_UP = Words("下一位 {why}", "Next: {why}")

BOOKED = Words("预约 {time}", "Booked {time}")
FOR_YOU = Words("留给您", "kept for you")
FOR_COUNTER = Words("留给 {number} 号窗口", "kept for counter {number}")
FOR_CLERK = Words("留给{name}", "kept for {name}")
MISSED_AT = Words("{time} 过号，已 {spent}", "missed at {time}, {spent} ago")
CALLS_LEFT = Words("再过 {calls} 位失效", "over in {calls} calls")
OVER_AT = Words("{time} 失效", "over at {time}")
OVER_AT_OR = Words("再过 {calls} 位或 {time} 失效", "over in {calls} calls or {time}")
IS_OVER = Words("已失效", "over")
GOOD_TODAY = Words("今天有效", "good today")
HELD_BY = Words("{name}挂起", "held by {name}")
HELD_BY_NOBODY = Words("已下班的人员挂起", "held by a clerk who has left")
HELD_SINCE = Words("自 {time}", "since {time}")
HELD_UNTIL = Words("到 {time} 自动回到队列", "waits again at {time}")
HELD_OPEN = Words("等叫回", "until called back")
BESIDE = Words("{one} · {other}", "{one} · {other}")

CALL_THIS = Words("叫这个号", "Call this one")
CALL_BACK = Words("叫回", "Call back")
CALL_THIS_HINT = Words(
    "叫 {number} 到本窗口；指定叫号会记入日志", "Call {number} to this counter; it is logged as chosen"
)
CALL_ANYWAY = Words("前面还有 {ahead} 位，仍叫 {number}", "Call {number} before {ahead} others")
CALL_UNORDERED = Words("没轮到，仍叫 {number}", "Call {number} out of turn")
CALL_ANYWAY_HINT = Words("不按顺序叫号会记入日志", "A call out of order is logged")
RETURN_OVER = Words("{number} 已超过保留时限，请重新取号。", "{number} is over; let the citizen take a new number.")
END_HOLD = Words("结束挂起", "End hold")
END_HOLD_HINT = Words("让 {number} 回到队列，原来的位置不变", "Put {number} back into its line, at its old place")
CANCEL = Words("取消号票", "Cancel ticket")
CANCEL_HINT = Words("{number} 不再办理，请选一个原因", "{number} will not be served; choose a reason")
CANCEL_WHY = Words("为什么取消 {number}？", "Why is {number} cancelled?")
CANCEL_BECAUSE_HINT = Words("取消 {number}，原因记入日志", "Cancel {number}; the reason is logged")
NEVER_MIND = Words("返回", "Back")
NEVER_MIND_HINT = Words("不改动", "Change nothing")
WHY_NOT_CHOOSE = Words(
    "您没有指定叫号的权限，请叫下一位，或请值班长处理。",
    "You may not call a chosen number; call the next one, or ask the manager.",
)

END_HOLD_NOW = Words("{number} 已结束挂起，回到队列。", "{number} is off hold and waits again.")
CANCELLED_NOW = Words("{number} 已取消。", "{number} is cancelled.")
