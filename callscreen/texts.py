"""What the call screen writes: Chinese in the large line, English in the small one below."""

from callscreen.state import Work
from shared.domain.words import Words

URGENT = Words("紧急通知", "Urgent notice")

NOW_CALLING = Words("请到{kind}办理", "Please come to the {kind}")
BEING_SERVED = Words("正在办理", "Being served")
CALLED_AGAIN = Words("再次呼叫", "Called again")
CALL_TO_PLACE = Words("{ticket} 请到 {place}", "{ticket}, {place}")
NO_CALLS = Words("现在没有叫号", "No number is being called now")
NO_CALLS_HINT = Words("请取号后在此等候，叫号会显示在这里", "Take a number and wait here; calls appear on this screen")

RECENT = Words("最近叫号", "Recent calls")
NO_RECENT = Words("暂无", "None yet")
PLEASE_COME = Words("请到{kind}", "Please come")
OVER = Words("已结束", "Finished")
"""Of a call whose visit at that window has ended, wherever the number goes next."""
LISTED_HERE = Words("叫过的号码会列在这里", "Numbers called are listed here")

PEOPLE = Words("人等候", "waiting")
PEOPLE_AND_WAIT = Words("人等候，{wait}", "waiting, {wait}")
WAIT_VARIES = Words("时间不定", "time varies")
"""For a wait that nobody can know well enough to tell minutes, as over a break."""
NOBODY_WAITS = Words("无人等候", "No one waiting")
QUEUE = Words("{letter} {name}：{waiting} {told}", "{letter} {name}: {waiting} {told}")

NEXT = Words("请以下号准备", "Next, please be ready")
NOBODY_NEXT = Words("暂无等候", "Nobody is waiting")

WINDOWS = Words("{kinds}状态", "{kinds}")
NO_WINDOWS = Words("没有{kinds}", "No {kinds}")
WORK = {
    Work.CLOSED: Words("未开放", "Closed"),
    Work.FREE: Words("空闲", "Free"),
    Work.CALLING: PLEASE_COME,
    Work.SERVING: Words("正在办理", "Serving"),
    Work.PAUSED: Words("暂停", "Paused"),
}
PLACE_AND_WORK = Words("{place} {work}", "{place} {work}")

HOURS = Words("今日办理时间", "Open today")
HOURS_TOLD = Words("今日办理时间 {spans}", "Open today {spans}")
HOURS_NONE = Words("今天不办理", "Not open today")

OPEN_WINDOWS = Words("开放{kinds}", "Open {kinds}")
PAUSED = Words("暂停", "Paused")
WINDOW_COUNT = Words("共 {count} 个", "{count} in all")
NO_OPEN_WINDOW = Words("暂无", "None")

MISSED = Words("过号请到自助机扫描小票", "Missed? Scan your slip at the kiosk")
NONE_MISSED = Words("暂无过号", "None missed")

LISTEN = Words("请留意屏幕和广播，听到叫号后到{kind}办理", "Please watch the screen and listen for your number")
WATCH = Words("请留意屏幕，叫到您的号后到{kind}办理", "Please watch the screen for your number")
HALL_CLOSED = Words("大厅暂停办理（{reason}）", "The hall is closed for the time being ({reason})")

CLOSED_THANKS = Words("感谢您的理解与配合", "Thank you for your understanding")
NO_NOTICE = Words("欢迎光临，有疑问请到咨询台", "Welcome. For any question please ask at the desk")

VOICE_STARTING = Words("语音启动中", "Voice starting")
VOICE_ON = Words("语音", "Voice on")
VOICE_FAULT = Words("语音故障", "Voice fault")
VOICE_SPEAKING = Words("正在播报", "Speaking")
SILENT = Words("静音", "silent")
QUIET_HOURS = Words("静音时段", "Quiet hours")

CONNECTED = Words("已连接", "Connected")
RECONNECTING = Words("正在重新连接（自 {since}）", "Reconnecting since {since}")

DEMONSTRATION = Words("演示", "Demonstration")

WEEKDAYS = tuple(
    Words(f"星期{zh}", en)
    for zh, en in zip("一二三四五六日", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True)
)
MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DATE = Words("{month}月{day}日 {weekday}", "{weekday} {day} {month_en}")
