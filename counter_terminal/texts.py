"""What the counter terminal says, in both languages; looked up when it is shown."""

from counter_terminal.visit import texts as visit
from shared.domain.words import Words

PAGES = {
    "sign_in": Words("上岗", "Sign in"),
    "desk": Words("办理", "Desk"),
    "transfer": Words("转移", "Transfer"),
    "pause": Words("暂停", "Pause"),
    "more": Words("更多", "More"),
    "stand_in": Words("顶岗", "Stand in"),
    "leaving": Words("下班", "Signing out"),
    "own_pin": Words("改口令", "Change PIN"),
    "around": Words("名单与查询", "Lists and look-up"),
    **visit.PAGES,
}
"""What screen readers call the pages."""

BY_APPOINTMENT = Words("预约", "Appointment")
"""The class of whoever checked in, in a hall whose catalogue does not name it."""

CALL_NEXT = Words("叫号", "Call next")
START = Words("开始", "Start")
FINISH = Words("办结", "Finish")
RESUME = Words("恢复", "Resume")
RECALL = Words("重呼", "Recall")
RECALLED = Words("重呼 {count}/{limit}", "Recall {count}/{limit}")
RECALLED_ON = Words("重呼 {count} 次", "Recall ({count})")
"""Beyond the limit, from which on a no-show is suggested."""
NO_SHOW = Words("过号", "No-show")
TRANSFER = Words("转移", "Transfer")
PAUSE = Words("暂停", "Pause")
SIGN_OUT = Words("下班", "Sign out")
RETURN = Words("复号", "Take back")
MORE = Words("更多", "More")
AROUND = Words("名单 · 查询 · 预约 · 消息", "Lists, bookings, messages")
MORE_WITH_MESSAGES = Words("消息 {count}", "Messages {count}")
MORE_WITH_ALERTS = Words("预警 {count}", "Alerts {count}")
UNREAD_SUGGESTIONS = Words("意见箱有 {count} 条未读。", "Suggestion box: {count} not read yet.")
MORE_ALERTS = Words("还有 {count} 条", "{count} more")
BACK = Words("返回", "Back")
TO_BAR = Words("收成长条", "Slim bar")
TO_COMPACT = Words("展开窗口", "Open window")
TO_FULL = Words("完整工作台", "Full desk")
EDGES = {
    "top": Words("长条靠上", "Bar at the top"),
    "bottom": Words("长条靠下", "Bar at the bottom"),
    "left": Words("长条靠左", "Bar at the left"),
    "right": Words("长条靠右", "Bar at the right"),
}
OTHER_LANGUAGE = Words("English", "中文")
THEME = Words("配色", "Colours")

CALL_NEXT_HINT = Words("叫下一位", "Call the next citizen")
START_HINT = Words("{number} 到窗口了，开始办理", "{number} is here: start serving")
FINISH_HINT = Words("办完了，请 {number} 评价", "Finish {number} and ask for a rating")
RESUME_HINT = Words("恢复叫号", "Open this counter again")
RECALL_HINT = Words("再叫一次 {number}", "Call {number} once more")
NO_SHOW_HINT = Words("{number} 没有来，过号保留", "{number} did not come: keep the number as missed")
NO_SHOW_EARLY = Words(
    "{number} 已重呼 {recalls} 次，满 {limit} 次再过号更稳妥",
    "{number} was called again {recalls} of {limit} times; better call again before a no-show",
)
TRANSFER_HINT = Words("把 {number} 转到别的队列、窗口或同事", "Send {number} to another queue, counter or colleague")
PAUSE_HINT = Words("暂停叫号，选一个原因", "Pause this counter, with a reason")
SIGN_OUT_HINT = Words("下班，关闭本窗口", "End the shift and close this counter")
RETURN_HINT = Words("让 {number} 回到队列", "Put {number} back into its queue")

WHY_SIGNED_OUT = Words("请先上岗。", "Sign in first.")
WHY_AWAY = Words("数据库连不上，连上后才能操作。", "The database is away; wait until it is back.")
WHY_NOTHING_CALLED = Words("还没有叫号，请先叫号。", "Nobody is called; call the next citizen first.")
WHY_NOT_STARTED = Words("{number} 还没有开始办理，请先按“开始”。", "{number} is not started yet; press Start first.")
WHY_SERVING = Words("正在办理 {number}，请先办结。", "{number} is being served; finish it first.")
WHY_CALLED = Words(
    "{number} 已叫到本窗口，请先开始或过号。", "{number} is called; start it or mark it as a no-show first."
)
WHY_PAUSED = Words("窗口已暂停，请先恢复。", "This counter is paused; resume first.")
WHY_ALREADY_STARTED = Words(
    "{number} 已在办理，不能再重呼或过号。", "{number} is already being served: no recall, no no-show."
)
WHY_NOT_PAUSED = Words("窗口没有暂停。", "This counter is not paused.")
WHY_NO_OTHER_QUEUE = Words("没有别的队列或窗口可转。", "There is no other queue or counter to send to.")

CALLED_NOW = Words("已叫 {number}。", "{number} is called.")
NOBODY_TO_CALL = Words("现在没有可叫的号。", "There is nobody to call here now.")
RECALLED_NOW = Words("已重呼 {number}，第 {count} 次。", "{number} called again ({count}).")
STARTED_NOW = Words("开始办理 {number}。", "Serving {number}.")
FINISHED_NOW = Words("{number} 已办结，请评价。", "{number} is finished and may be rated.")
MISSED_NOW = Words("{number} 已过号保留。", "{number} is kept as missed.")
TRANSFERRED_NOW = Words("{number} 已转到 {queue}。", "{number} was sent to {queue}.")
PAUSED_NOW = Words("窗口已暂停。", "This counter is paused.")
RESUMED_NOW = Words("窗口已恢复。", "This counter is open again.")
RETURNED_NOW = Words("{number} 已回到队列。", "{number} is back in its queue.")
SIGNED_OUT_NOW = Words("已下班。", "The shift has ended.")
SENDING_AGAIN = Words("数据库没有回应，正在重发“{act}”……", "The database does not answer; sending “{act}” again …")
DOING = Words("正在{act}……", "{act}: on its way …")
STILL_UNANSWERED = Words(
    "“{act}”还没有回应，不知道办没办成，请等一等。",
    "No answer to “{act}” yet; whether it was done will show here. Please wait.",
)
UNKNOWN_WHETHER = Words(
    "“{act}”办没办成还不知道，连上后自动查清。",
    "Whether “{act}” was done is not known; it will be looked up when the database is back.",
)
NOT_DONE = Words(
    "“{act}”没有办成，什么都没有变，请再按一次。", "“{act}” was not done and changed nothing; press again."
)
WHY_BUSY = Words("正在{act}……，刚按的没有做。", "“{act}” is on its way, so that was not done; wait for its result.")
FAILED = Words("{why}", "{why}")
RATING_LOST = Words(
    "有一位市民的评价没能保存（{why}）；请告诉技术人员。",
    "A citizen's rating could not be stored ({why}). Tell the technician.",
)
RECONNECTING = Words("正在重新连接（自 {since}），请稍候。", "Reconnecting since {since}; please wait.")
RECONNECTING_UNSURE = Words(
    "“{act}”办没办成，连上就查清；正在重新连接（自 {since}）",
    "Whether “{act}” was done will be looked up; reconnecting since {since}",
)
PAD_KEY_UNUSED = Words("评价器的“{key}”键在这里没有用。", "The pad's “{key}” key does nothing here.")

PAD_KEYS = {
    "ask to wait behind the line": Words("一米线提示", "wait behind the line"),
    "cancel": Words("取消", "cancel"),
    "ok": Words("确认", "OK"),
}
"""Keys that pads have and this counter does not use."""

READY = Words("按“叫号”请下一位", "Press “Call next”")
EMPTY = Words("等候区没有人", "The waiting area is empty")
EMPTY_HERE = Words("您的队列没有人，其他队列有 {count} 人", "Nobody for you; {count} in other queues")
ON_PAUSE = Words("暂停服务", "Paused")
FREE = Words("空闲", "Free")
WAITED = Words("等候 {minutes} 分钟", "Waited {minutes} min")
CALLED_FOR = Words("叫号 {time}", "Called {time}")
SERVING_FOR = Words("办理 {time}", "Serving {time}")
HEADING = Words("{counter} · {clerk}", "{counter} · {clerk}")
SINCE = Words("{reason} · 自 {since}", "{reason} · since {since}")
SPEAKS = {"zh": Words("讲中文", "Chinese"), "en": Words("讲英语", "English")}
SPOKEN_SIGN = {"zh": "中", "en": "EN"}
"""A citizen's language as a sign, in that language."""
COMMENT = Words("留言：{comment}", "Note: {comment}")
MATERIALS = Words("材料", "Materials")
NO_MATERIALS = Words("这项事项不需要材料。", "This service needs no papers.")
REQUIRED = Words("必需", "required")
OPTIONAL = Words("如有", "if at hand")
WAITING = Words("等候", "Waiting")
PEOPLE = Words("{count} 人", "{count}")
OWN_QUEUES = Words("本窗口的队列", "Queues of this counter")
OTHER_QUEUES = Words("其他队列", "Other queues")
MISSED = Words("过号保留", "Missed")
NO_MISSED = Words("没有过号", "None")
MINUTES = Words("{minutes} 分", "{minutes} min")
WHOLE_MINUTES = Words("{minutes} 分钟", "{minutes} min")
HOURS = Words("{hours} 小时 {minutes} 分", "{hours} h {minutes} min")
COUNTER = Words("{number} 号窗口", "Counter {number}")
ON_DUTY = Words("值班", "On duty")

LOADING = Words("正在读取大厅……", "Reading the hall …")

ALREADY_THERE = Words("号票就在这个队列里。", "The ticket is in this queue already.")
TRANSFER_NOTE = Words("号码不变，按最初取号时间排队。", "The number stays; the place goes by when it was taken.")
COMMENT_FIELD = Words("给下一个窗口的留言（可不填）", "Note for the next counter (optional)")
PAUSE_TITLE = Words("为什么暂停？", "Why pause?")
PAUSE_NOTE = Words(
    "LED 屏只写“暂停服务”；评价屏和大厅的窗口状态屏写出原因。",
    "The LED board says “暂停服务” alone; the rating screen and the hall's screen of windows tell the reason.",
)

RATING = {
    "none": Words("无评价", "No rating"),
    "open": Words("评价中", "Rating"),
    "rated": Words("已评价", "Rated"),
    "unanswered": Words("未评价", "Not rated"),
    "unasked": Words("无法评价", "Cannot rate"),
}

BOARD = Words("LED 屏", "Board")
PAD = Words("评价器", "Pad")
HEALTH = {
    "online": Words("正常", "online"),
    "offline": Words("断开", "offline"),
    "unknown": Words("未知", "unknown"),
}
RATING_SCREEN_BACK = Words("评价屏已恢复。", "The rating screen is back.")
DEVICE = Words("{device}{health}", "{device} {health}")
DEVICE_UNPROVEN = Words(
    "{device}还没有回应过，不能确定是否正常。", "The {device} has not answered yet; it may be fine or not."
)
PAD_CONNECTED = Words("评价器已连接", "Pad connected")
PAD_UNHEARD = Words(
    "评价器已连接，最近没有人按键；没人按键时，它自己不会出声。",
    "The pad is connected; no key has been pressed lately, and it says nothing by itself.",
)
DEVICE_FINE = Words("{device}正常。", "The {device} answers.")

PAD_WELCOME = "{number} {name}"
"""Who has come on duty, on a pad with Latin letters."""

# The full desk's other half.
PANELS = {
    "look_up": Words("查询", "Look up"),
    "appointments": Words("预约", "Appointments"),
    "messages": Words("消息", "Messages"),
}
NOT_NOW = Words("现在不能按：{why}", "Not now: {why}")
WITH_KEY = Words("{hint}（{key}）", "{hint} ({key})")

TRAY = {
    "signed_out": Words("未上岗", "Signed out"),
    "open": Words("空闲", "Free"),
    "called": Words("已叫 {number}", "{number} called"),
    "serving": Words("正在办理 {number}", "Serving {number}"),
    "paused": Words("暂停服务", "Paused"),
    "offline": Words("数据库连不上", "The database is away"),
    "alert": Words("有预警", "There are alerts"),
}
TRAY_LINE = Words("{counter} · {what} · 等候 {waiting} 人", "{counter} · {what} · {waiting} waiting")

PAUSE_LIMIT = Words("{name} · {minutes} 分钟内", "{name} · up to {minutes} min")
