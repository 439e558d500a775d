"""What looking up a ticket says, in both languages; looked up when it is shown."""

from shared.domain.words import Words

FIELD = Words("号码或扫小票（F3 或 /），回车查询", "Number, or scan the slip (F3 or /); then Enter")
DAY = Words("哪一天", "Of which day")
DAY_BEFORE = Words("前一天", "The day before")
DAY_AFTER = Words("后一天", "The day after")
GO = Words("查询", "Look up")
HINT = Words(
    "输入号码，例如 a12，或扫小票上的二维码。这里只能看，不能改。",
    "Type a number such as a12, or scan a slip. Nothing can be changed here.",
)
READING = Words("正在查询……", "Looking …")
NEITHER = Words(
    "“{typed}”不是号码，也不是小票上的码，请核对后再查。",
    "“{typed}” is neither a number nor a slip's code; check it and look again.",
)
NOT_FOUND = Words(
    "{day} 没有 {number} 这张号，请核对号码和日期。", "There is no ticket {number} on {day}; check number and day."
)
NOT_FOUND_CODE = Words(
    "大厅没有这张小票，请核对是不是本大厅的。", "This hall has no such slip; see whether it is of another hall."
)
AWAY = Words("数据库连不上，现在查不了，连上后再查。", "The database is away; look again when it is back.")
HEADING = Words("{service} · {priority} · {state}", "{service} · {priority} · {state}")
ON_DAY = Words("{day} 的号", "of {day}")
AS_OF = Words("{time} 查询的结果", "as it was at {time}")
VISIT = Words("{counter} 号窗口 {clerk}：{outcome}", "Counter {counter}, {clerk}: {outcome}")
LASTS = Words("{counter} 号窗口 {clerk}：正在办理", "Counter {counter}, {clerk}: being served")
TOOK = Words("{start}–{end}，用时 {minutes} 分", "{start}–{end}, {minutes} min")
BEGUN = Words("{start} 开始", "since {start}")
RATED = Words("已评价", "rated")
NOT_RATED = Words("未评价", "not rated")
SERVINGS = Words("办理", "Served")
LIFE = Words("经过", "What happened")
NOT_SERVED = Words("还没有办理过。", "Not served so far.")
STATES = {
    "waiting": Words("正在等候", "waiting"),
    "called": Words("已叫号", "called"),
    "serving": Words("正在办理", "being served"),
    "parked": Words("过号保留", "missed"),
    "held": Words("挂起", "on hold"),
    "done": Words("已办结", "finished"),
    "abandoned": Words("已作废", "over, not served"),
}
