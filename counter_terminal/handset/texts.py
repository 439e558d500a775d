"""What the guide's handset says, in both languages; looked up when it is shown."""

from counter_terminal.handset.state import Page, Step
from shared.domain.words import Words

TITLES = {
    Page.SIGN_IN: Words("导办员", "Guide"),
    Page.HOME: Words("现场", "Hall now"),
    Page.FIND: Words("查号", "Find a number"),
    Page.TICKET: Words("号码", "Number"),
    Page.SERVICES: Words("代取号：选事项", "Give a number: service"),
    Page.CLASSES: Words("代取号：选类别", "Give a number: class"),
    Page.GIVEN: Words("取到的号", "The number"),
    Page.WAITS: Words("等候情况", "Waiting times"),
}
TABS = {
    Page.HOME: Words("现场", "Hall"),
    Page.FIND: Words("查号", "Find"),
    Page.SERVICES: Words("代取号", "Give"),
    Page.WAITS: Words("等候", "Waits"),
}
TAB_WITH_COUNT = Words("{tab} {count}", "{tab} {count}")
BACK = Words("返回", "Back")
SIGN_OUT = Words("退出", "Sign out")
OTHER_LANGUAGE = Words("English", "中文")
THEME = Words("配色", "Colours")
SEPARATOR = Words(" · ", " · ")

# what is on its way, and what came of it
STEPS = {
    Step.SIGN_IN: Words("登录", "signing in"),
    Step.FIND: Words("查号", "the look-up"),
    Step.TAKE_BACK: Words("复号", "taking it back"),
    Step.CANCEL: Words("作废", "cancelling"),
    Step.GIVE: Words("取号", "the number"),
    Step.CLEAR: Words("处理预警", "the alert"),
}
AWAY = Words(
    "数据库连不上，现在不能{step}；连上后会自动恢复。",
    "The database is away, so {step} must wait; it comes back by itself.",
)
RECONNECTING = Words(
    "正在重新连接（自 {since}），下面是断开前的情况。", "Reconnecting since {since}. This is the last picture."
)
AGAIN = Words("数据库没有回应，正在重试：{step}……", "The database does not answer; trying again: {step} …")
GIVEN_UP = Words(
    "{step}没有得到确认，请先查一下这个号再试。", "There was no answer to {step}. Look the number up, then try again."
)
FAILED = Words("{why}", "{why}")
WAIT_A_MOMENT = Words("请稍候……", "One moment …")
LOADING = Words("正在读取大厅……", "Reading the hall …")
SIGN_IN_FIRST = Words("请先登录。", "Sign in first.")

# signing in
STAFF_NUMBER = Words("请输入工号", "Enter your staff number")
PIN_OF = Words("{clerk}，请输入口令", "{clerk}, enter your PIN")
NEXT = Words("下一步", "Next")
SIGN_IN = Words("登录", "Sign in")
NO_SUCH_STAFF = Words(
    "没有工号是 {number} 的导办员或值班长，请核对后再输入。",
    "No guide or duty manager has the number {number}. Check it and try again.",
)
NOT_YOU = Words("不是我", "Not me")
DELETE = Words("删除", "Delete")
TYPE_FIRST = Words("请先输入。", "Type it first.")
SIGNED_OUT = Words("已退出。", "You are signed out.")
SIGNED_OUT_IDLE = Words(
    "{minutes} 分钟没有操作，已自动退出，请重新登录。",
    "Untouched for {minutes} min: you are signed out. Sign in again.",
)
STILL_THERE = Words(
    "{seconds} 秒后自动退出，点一下屏幕继续。", "Signing out in {seconds} s. Touch the screen to go on."
)
STRUCK_OFF = Words(
    "您的工号已不在大厅目录里，请找值班长。", "You are no longer in the catalogue. Ask the duty manager."
)

# the hall now
ALERTS = Words("预警", "Alerts")
MORE_ALERTS = Words("还有 {count} 条预警", "{count} more alerts")
NO_ALERTS = Words("现在没有预警。", "No alerts now.")
DONE = Words("已处理", "Done")
DONE_SPOKEN = Words("已处理：{alert}", "Done: {alert}")
BY_ITSELF = Words("故障排除后自动消失", "Goes by itself once repaired")
ASK_DONE = Words(
    "真的处理好了吗？这条会从所有人的屏幕上消失。", "Is it really seen to? It goes from everybody's screen."
)
ASK_EMERGENCY_DONE = Words(
    "您到过现场，紧急情况已经解除了吗？这条会从所有人的屏幕上消失。",
    "Have you been there, and is the emergency over? It goes from everybody's screen.",
)
DO_DONE = Words("处理好了，撤下", "Yes, take it down")
NOT_DONE = Words("还没有，留着", "Not yet, keep it")
FOR_THE_MANAGER = Words("由值班长处理", "The duty manager sees to it")
CLEARED = Words("{place}的预警已处理。", "The alert of {place} is marked as done.")
EMERGENCY_AT = Words("紧急求助：{place}", "Emergency: {place}")
FOR_THE_GUIDE = Words("导办员：{place}紧急", "Guide: urgent at {place}")
FOR_THE_GUIDE_SINCE = Words("{since} 起{more}", "since {since}{more}")
EMERGENCY_SINCE = Words("{since} 起，请立即过去{more}", "since {since}, go there at once{more}")
MORE_EMERGENCIES = Words("，另有 {count} 处", ", and {count} more")
QUEUES = Words("各队列等候", "Waiting now")
PEOPLE = Words("{count} 人", "{count} waiting")
AT_ONCE = Words("马上可办", "No waiting")
UNTOLD = Words("时间说不准", "Time unknown")
MISSED = Words("过号", "Missed numbers")
NO_MISSED = Words("现在没有过号。", "Nobody missed a call.")
MORE_MISSED = Words("还有更多，请按号码查。", "There are more; find them by number.")
MINUTES_LEFT = Words("还能等 {minutes} 分钟", "{minutes} min left")
CALLS_LEFT = Words("再叫 {calls} 个号失效", "over after {calls} more calls")
EITHER = Words("{one}，{other}", "{one}, {other}")
ALL_DAY = Words("今天都有效", "good all day")
OVER_NOW = Words("快失效了", "about to expire")

# a number
TYPE_NUMBER = Words(
    "输入号码（只记得尾号就只输数字），或扫小票上的码", "Type a number, its last figures alone, or scan the slip"
)
CHOOSE = Words("尾号 {figures} 的号有这些，请选：", "These end in {figures}; choose one:")
LOOK_UP = Words("查这个号", "Look it up")
INCOMPLETE = Words("号码是一个字母加数字，例如 A012。", "A number is a letter and figures, such as A012.")
NOT_A_SLIP = Words("扫到的不是小票上的码。", "That is not the code of a slip.")
IS_WAITING = Words("{number} 在等候。", "{number} is waiting.")
IS_KEPT = Words("{number} 在等指定的窗口或人员叫号。", "{number} waits for one counter or clerk.")
IS_CALLED = Words("{number} 已叫到 {window}，请马上过去。", "{number} is called to {window}. Go there now.")
IS_SERVED = Words("{number} 正在 {window}办理。", "{number} is being served at {window}.")
IS_MISSED = Words("{number} 在 {time} 过号，{left}。", "{number} missed its call at {time}, {left}.")
IS_HELD = Words("{number} 已挂起，窗口会再叫。", "{number} is on hold and will be called again.")
IS_HELD_UNTIL = Words("{number} 已挂起到 {time}，到时再排队。", "{number} is on hold until {time}, then waits again.")
IS_DONE = Words("{number} 已办结。", "{number} is finished.")
IS_OVER = Words(
    "{number} 已失效，要办事请重新取号。", "{number} is no longer valid. Give a new number if it is needed."
)
AHEAD = Words("前面 {count} 人", "{count} ahead")
NEXT_ONE = Words("下一个就是", "next to be called")
EXPECTED = Words("预计等候{wait}", "expected wait {wait}")
NOBODY_SERVES = Words("现在没有窗口办理", "no counter is open for it now")
WHERE = Words("请在{place}等候", "wait at {place}")
AT_WINDOWS = Words("{windows}办理", "served at {windows}")
TAKE_BACK = Words("复号", "Take back")
CANCEL = Words("作废", "Cancel")
NEW_NUMBER = Words("取新号", "New number")
WHY_NOT_MISSED = Words("没有过号，不用复号", "not missed, so nothing to take back")
WHY_DONE = Words("已经办结，不用复号", "finished, so nothing to take back")
WHY_TOO_LATE = Words("已失效，不能复号", "over, cannot come back")
WHY_AT_COUNTER = Words("在窗口，请窗口处理", "at a counter, which sees to it")
WHY_OVER = Words("已经结束", "over already")
WHY_STILL_GOOD = Words("号还有效，不用取新号", "still valid, no new one needed")
BACK_IN_LINE = Words("{number} 已回到队里：{place}。", "{number} is back in line: {place}.")
ASK_CANCEL = Words(
    "{number} 作废后不能恢复，确认群众不办了吗？", "A cancelled {number} cannot come back. Is it given up?"
)
DO_CANCEL = Words("作废 {number}", "Cancel {number}")
KEEP = Words("保留 {number}", "Keep {number}")
CANCELLED = Words("{number} 已作废。", "{number} is cancelled.")
STORY = Words("经过", "What happened")

# giving a number
STOPPED = Words(
    "取号已由值班长或管理员暂停（{reason}），恢复请找他们（取号机服务台或 hall numbers resume）。",
    "The duty manager or an administrator stopped numbers ({reason}). Ask them to resume (hall numbers resume).",
)
SEARCH = Words("按名称找事项", "Search a service by name")
NOTHING_FOUND = Words(
    "没有找到，请换个说法，或清空后从列表选。", "Nothing found. Try another word, or clear it for the list."
)
ORDINARY = Words("普通号", "Standard number")
ORDINARY_HINT = Words("按取号先后叫号", "Called in the order of numbers")
FROM_AGE = Words("年满 {age} 周岁", "Aged {age} or over")
WHO = Words("{age}；{who}", "{age}; {who}")
GIVE_HINT = Words("按一下就取号，只取一个。", "One tap gives one number.")
SPOKEN_IN = Words("用什么语言叫号", "Called in")
LANGUAGES = {"zh": Words("中文", "Chinese"), "en": Words("英文", "English")}
SHOW_CITIZEN = Words(
    "请给群众看，或抄下号码、拍下二维码。", "Show this to the citizen: write it down or photograph it."
)
CODE_SPOKEN = Words("{number} 的二维码，可代替小票", "QR code of {number}, in place of a slip")
CALLED_IN = Words("{language}叫号", "called in {language}")
WRONG_NUMBER = Words("选错了，作废重选", "Wrong, choose anew")
CHOOSE_ANEW = Words("{number} 已作废，请重新选类别。", "{number} is cancelled. Choose the class anew.")
NEXT_PERSON = Words("好了，回到现场", "Done, back to the hall")

# the waits
NOBODY_WAITS = Words("{queue}现在不用等，可以直接办理。", "There is no waiting for {queue} now.")
ALL_PAUSED = Words(
    "{queue}的 {total} 个{kinds}都暂停了，恢复后接着叫号，有 {people} 人在等。",
    "All {total} {kinds} for {queue} are paused and go on soon; {people} are waiting.",
)
NONE_OPEN = Words(
    "{queue}现在没有开放的{kinds}，有 {people} 人在等，我去了解一下。",
    "No {kind} is open for {queue} now and {people} are waiting; I will ask.",
)
NONE_OPEN_NOR_WAITING = Words(
    "{queue}现在没有开放的{kinds}，也没有人在等。", "No {kind} is open for {queue} now, and nobody is waiting."
)
SOME_OPEN = Words(
    "{queue}有 {people} 人在等，{total} 个{kinds}开了 {open} 个{wait}。",
    "{people} are waiting for {queue}, {open} of {total} {kinds} are open{wait}.",
)
SOME_PAUSED = Words(
    "{queue}有 {people} 人在等，{total} 个{kinds}开了 {open} 个，{paused} 个暂停{wait}。",
    "{people} are waiting for {queue}, {open} of {total} {kinds} are open and {paused} paused{wait}.",
)
ALL_OPEN = Words(
    "{queue}有 {people} 人在等，{total} 个{kinds}都开着{wait}。",
    "{people} are waiting for {queue}, and all {total} {kinds} are open{wait}.",
)
TAKES = Words("，要等{wait}", ", so it takes {wait}")
READ_OUT = Words("可以这样告诉群众", "You can read this out")
LONG = Words("等候较长", "Long wait")
