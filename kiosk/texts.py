"""Everything the kiosk says, in Chinese and English."""

from kiosk.modes import Mode
from kiosk.state import SlipTrouble
from shared.domain.hall import ElsewhereKind
from shared.domain.words import Words

LANGUAGE = Words("English", "中文")
LANGUAGE_SPOKEN = Words("Switch to English", "切换到中文")
MODE = {
    Mode.ELDER: Words("长辈版", "Large"),
    Mode.HIGH_CONTRAST: Words("高对比", "Contrast"),
    Mode.LOW_REACH: Words("低位", "Low"),
    Mode.SPOKEN: Words("朗读", "Speech"),
}
MODE_ON = {
    Mode.ELDER: Words("打开长辈版，字和按钮更大", "Switch on large type and buttons"),
    Mode.HIGH_CONTRAST: Words("打开高对比", "Switch on high contrast"),
    Mode.LOW_REACH: Words("把按钮放低，坐着也能按到", "Move the buttons down, within reach when seated"),
    Mode.SPOKEN: Words("打开朗读", "Switch on reading aloud"),
}
MODE_OFF = {
    Mode.ELDER: Words("关闭长辈版", "Switch off large type and buttons"),
    Mode.HIGH_CONTRAST: Words("关闭高对比", "Switch off high contrast"),
    Mode.LOW_REACH: Words("把按钮放回原处", "Move the buttons back up"),
    Mode.SPOKEN: Words("关闭朗读", "Switch off reading aloud"),
}
HOME = Words("返回首页", "Home")
BACK = Words("返回", "Back")
NEXT_PAGE = Words("下一页", "Next page")
PREVIOUS_PAGE = Words("上一页", "Previous page")
PAGE_OF = Words("第 {page} / {pages} 页", "Page {page} of {pages}")

SUMMARY = Words(
    "现在等候 {waiting} 人 · 开放{kinds} {open} / {all} · 受理至 {until}",
    "{waiting} waiting · {open} of {all} {kinds} open · until {until}",
)
SUMMARY_STOPPED = Words(
    "现在等候 {waiting} 人 · 开放{kinds} {open} / {all}", "{waiting} waiting · {open} of {all} {kinds} open"
)
SUMMARY_BEFORE = Words(
    "现在等候 {waiting} 人 · 还没到办理时间，{at} 开始", "{waiting} waiting · not open yet, opens at {at}"
)
SUMMARY_BREAK = Words(
    "现在等候 {waiting} 人 · 休息中，{at} 继续办理", "{waiting} waiting · closed for a break until {at}"
)
SUMMARY_OVER = Words("已下班，{next}", "Closed; {next}")
DEMONSTRATION = Words("演示", "Demonstration")
WEEKDAYS = (
    Words("星期一", "Mon"),
    Words("星期二", "Tue"),
    Words("星期三", "Wed"),
    Words("星期四", "Thu"),
    Words("星期五", "Fri"),
    Words("星期六", "Sat"),
    Words("星期日", "Sun"),
)
DATE = Words("{month}月{day}日 {weekday}", "{weekday} {year}-{month:02d}-{day:02d}")
RECONNECTING = Words(
    "正在重新连接（自 {since}），等候人数可能不是最新的",
    "Reconnecting since {since}; the figures may not be the latest",
)

NOW_WAITING = Words("现在等候", "Waiting now")
HOURS_TODAY = Words("今日办理时间 {hours}", "Open today {hours}")
TOUCH_TO_BEGIN = Words("请触摸屏幕取号", "Touch to take a number")

CHOOSE_SERVICE = Words("请选择要办的事", "What would you like to do?")
CHOOSE_DEPARTMENT = Words("请选择部门", "Choose a department")
SERVICES = Words("{count} 项", "{count} services")
PEOPLE = Words("{people} 人", "{people} waiting")
PEOPLE_IN_SHORT = Words("{people} 人", "{people}")
PEOPLE_SPOKEN = Words("等候 {people} 人", "{people} waiting")
STOPPED = Words("暂不发号", "No numbers now")
OPENS_AT = Words("{at} 开始办理", "Opens at {at}")
OVER_TODAY = Words("今日已停办", "Closed for today")
NOT_TODAY = Words("今日不办理", "Not open today")
ONLINE_TOO = Words("可网上办", "Online too")

WHERE_LINE = Words("{department} · {place} · {windows}", "{department} · {place} · {windows}")
STOP = Words("{place} {windows}", "{place}, {windows}")
FIRST_THEN = Words("先到 {first}，再到 {then}", "First to {first}; then to {then}")
FIRST_DONE = Words("先办：{service}", "First: {service}")
OF_SERVICE = Words("{service}：{words}", "{service}: {words}")
AHEAD = Words("前面等候", "People ahead")
AHEAD_AT_LEAST = Words("前面至少约", "Ahead, at least about")
AHEAD_UNIT = Words("人", "")
EXPECTED = Words("预计等候", "Expected wait")
UNTIL = Words("今日受理至", "Open today until")
NO_COUNTER = Words(
    "现在没有{kind}办理这件事，开放后按号叫号。", "No {kind} serves this at present. Numbers are called when one opens."
)

MATERIALS = Words("要带的材料", "What to bring")
NO_MATERIALS = Words("不需要带材料", "Nothing to bring")
REQUIRED = Words("必备", "Required")
IF_NEEDED = Words("如需", "If needed")
OTHER_WAYS = Words("不排队也能办", "Other ways, without waiting here")
WAY = {
    ElsewhereKind.ONLINE: Words("网上办", "Online"),
    ElsewhereKind.MACHINE: Words("自助机", "Machine"),
    ElsewhereKind.HALL: Words("其他大厅", "Other hall"),
}
PROMISE_ONE = Words("承诺 1 个工作日办结", "Done within 1 working day")
PROMISE = Words("承诺 {days} 个工作日办结", "Done within {days} working days")
AT_WINDOW = Words("窗口办理 {minutes} 分钟内", "Served within {minutes} min")
AT_WINDOWS = Words("窗口办理共 {minutes} 分钟内", "Served within {minutes} min in all")
ON_THE_SPOT = Words("当场办结", "Done on the spot")
FEE_OF = Words("{service} {fee}", "{service} {fee}")
FEE = Words("收费：{fee}", "Fee: {fee}")

TAKE = Words("取号", "Take a number")
TAKE_WITHOUT = Words("取号，不要小票", "Take a number, no slip")
NONE_NOW = Words("现在不能取号", "No number can be given now")
CHECKING = Words("正在检查打印机…", "Checking the printer…")
ISSUING = Words("正在取号…", "Taking your number…")
TROUBLE = {
    SlipTrouble.PAPER_OUT: Words("小票打印机没有纸了。", "The slip printer is out of paper."),
    SlipTrouble.COVER_OPEN: Words("小票打印机的盖子没有关好。", "The slip printer's cover is open."),
    SlipTrouble.AWAY: Words("小票打印机没有应答。", "The slip printer does not answer."),
    SlipTrouble.FAULT: Words("小票打印机出了故障。", "The slip printer has a fault."),
    SlipTrouble.UNTOLD: Words("小票应已打出。", "Your slip should be out."),
    SlipTrouble.RESTARTED: Words("取号机刚刚重新启动。", "This kiosk has just restarted."),
}
NO_SLIP_AHEAD = Words(
    "{trouble}您仍可以取号，号码会显示在屏幕上，请记住；要小票请找导办员。",
    "{trouble} You can still take a number and read it on this screen. For a slip, please ask a guide.",
)

YOUR_NUMBER = Words("您的号码", "Your number")
TAKEN_AT = Words("您的号码 · 取号时间 {time}", "Your number · taken at {time}")
BOOKED = Words("预约时间 {time}", "Booked for {time}")
THEN_TO = Words("之后到{places}", "Then go to {places}")
WAIT_AT = Words("请到{place}等候", "Please wait in {place}")
WINDOWS = Words("{windows}叫号", "You will be called to {windows}")
PEOPLE_AHEAD = Words("前面 {people} 人", "{people} ahead of you")
NOBODY_AHEAD = Words("前面没有人", "Nobody ahead of you")
PRINTING = Words("正在打印小票…", "Printing your slip…")
TAKE_SLIP = Words("请取走小票", "Please take your slip")
REMEMBER = Words("没有小票，请拍下号码和二维码", "No slip: please photograph the number and the code")
CODE_ON_SCREEN = Words("{number} 号的二维码，过号时出示", "Code of number {number}, to be shown after a missed call")
HOME_IN = Words("{seconds} 秒后返回首页", "Home in {seconds} s")

SLIP_MISSING = Words("小票没有打印出来", "Your slip was not printed")
SLIP_UNSURE = Words("小票可能没有打印出来", "Your slip may not have been printed")
LOOK_FIRST = Words(
    "{trouble}请先看看出票口：如果已经有小票，请取走；如果没有，请选择：",
    "{trouble} Look at the slot first: if there is a slip, take it. If not, please choose:",
)
CHOOSE_NOW = Words("{trouble}号码已经取好，请选择：", "{trouble} You have the number. Please choose:")
LEFT_IS_LOST = Words(
    "不选择就离开，{number} 号会退回，不再叫号。",
    "If you leave without choosing, {number} is given back and will not be called.",
)
STAYS_YOURS = Words("不选择也行，{number} 号为您保留。", "If you choose nothing, {number} stays yours.")
RETRY = Words("再打印一次", "Print again")
KEEP = Words("不要小票，记住号码", "Keep the number without a slip")
HAVE_IT = Words("有小票了，或已记住号码", "I have the slip, or know the number")
GIVE_BACK = Words("不办了，退回号码", "Give the number back")

STILL_THERE = Words("您还需要时间吗？", "Do you need more time?")
MORE_TIME = Words("还需要时间", "I need more time")
WILL_GIVE_BACK = Words("返回首页后，{number} 号将退回。", "Number {number} will then be given back.")

LATE_SCREENS = Words(
    "网络恢复前仍可取号，号码有效；屏幕显示可能延迟，请留意叫号。",
    "You can still take a number. Until the connection is back, screens may be late: please listen for your number.",
)
LATE_NUMBER = Words(
    "网络恢复前，屏幕显示可能延迟，请留意叫号", "Screens may be late until the connection is back; please listen"
)
AT_LEAST = Words("前面至少约 {people} 人", "At least about {people} ahead of you")
"""As last seen, with those who got numbers at this kiosk since: other kiosks give theirs, too."""
ASK_GUIDE = Words(
    "现在连不上叫号系统，暂时不能取号。请稍后再试，或找导办员。",
    "The queue system can't be reached, so no number can be given now. Try again soon, or ask a guide.",
)
REFUSED = Words("这件事现在不能取号，请找导办员。", "No number can be given for this now. Please ask a guide.")
SERVICE_GONE = Words(
    "您看的事项刚刚停止受理，请另选或找导办员。", "That service was just closed. Choose another or ask a guide."
)
FORGOTTEN = Words("刚才选的、写的已清除，请重新开始。", "What was chosen or written was cleared. Please start anew.")
CLEAR = Words("清除", "Clear")
CLEAR_SPOKEN = Words("清除刚才选的和写的，重新开始", "Clear what was chosen and written, and start anew")
GIVEN_BACK = Words("{number} 号已退回。", "Number {number} has been given back.")

CLOSED = Words("现在不取号", "No numbers now")
NO_MORE_TODAY = Words("今天不再发号", "No more numbers today")
STOPPED_EARLY = Words(
    "大厅已提前停发今天的号，已取的号照常叫号。{next}",
    "The hall has stopped giving numbers early today; those already taken are still called. {next}",
)
BOOK = Words("预约改日再来", "Come by appointment")
BOOK_BY_PHONE = Words("拨打 {phone} 预约，到了先签到。", "Call {phone} to book; check in on arrival.")
LOOK_FIRST_HEADING = Words("先看要带什么", "See what to bring")
CLOSED_HELP = Words(
    "可以先看看要带什么、能不能网上办。", "Meanwhile you can see what to bring, and what can be done online."
)
ASK_US = Words("有事请问", "Questions?")
ASK_BY_PHONE = Words("咨询电话 {phone}", "Phone {phone}")
ASK_GUIDE_OR_PHONE = Words("叫导办员，或拨打 {phone}", "Call a guide, or phone {phone}")
CONNECTING = Words("正在连接叫号系统", "Connecting to the queue system")
CONNECTING_HELP = Words("请稍候，或找导办员取号。", "Please wait a moment, or ask a guide for a number.")
