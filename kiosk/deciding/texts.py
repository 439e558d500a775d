"""What is told and asked before a number is taken, in Chinese and English."""

from shared.domain.hours import Weekday
from shared.domain.words import Words

SAMPLE = Words("看样本", "See a sample")
SAMPLE_OF = Words("样本：{material}", "Sample: {material}")
ENLARGE = Words("放大看", "Enlarge")
ENLARGE_SPOKEN = Words("把样本放大到整个屏幕", "Enlarge the sample to the whole screen")
CLOSE_SAMPLE = Words("看好了，关闭样本", "Done, close the sample")
SAMPLE_COMING = Words("正在打开样本…", "Opening the sample…")
SAMPLE_MISSING = Words(
    "样本现在打不开，请找导办员看样本。", "The sample can't be shown now. Please ask a guide to see it."
)
FORM = Words("需填写", "To fill in")

LONG_LINE = Words("现在等候的人比较多", "The line is long at present")
MAYBE_NOT_TODAY = Words("今天可能轮不到您", "You may not be served today")
ENOUGH_OPEN = Words(
    "办理这件事的 {all} 个{kind}都开着，只是来办的人多。",
    "All {kinds} for this are open ({all}); many people have come.",
)
FEW_OPEN = Words(
    "办理这件事的 {all} 个{kind}现在开着 {open} 个。", "{open} of the {all} {kinds} for this are open at present."
)
NONE_OPEN = Words("现在没有{kind}办理这件事", "No {kind} serves this at present")
CALLED_WHEN_OPEN = Words(
    "可以先取号，{kind}开了就按号叫号。", "You can take a number now; numbers are called once a {kind} opens."
)
INSTEAD = Words("您可以选择：", "You can choose:")
OR_INSTEAD = Words("您可以继续取号，也可以选择：", "Take a number all the same, or choose:")
BOOK_HOW = Words(
    "可约时间：{times}。请找导办员预约，或拨打 {phone}。", "Times: {times}. Book with a guide or call {phone}."
)
EVERY_DAY = Words("每个工作日 ", "every working day ")
AFTER_HOURS = Words("（延时服务）", " (after hours)")
LATER = Words("稍后再来", "Come back later")
LATER_TODAY = Words("今天 {at} 再来", "Come back today at {at}")
LATER_TOMORROW = Words("明天 {at} 再来", "Come back tomorrow at {at}")
LATER_ON = Words("{month} 月 {day} 日 {at} 再来", "Come back on {date} at {at}")
ONCE_OPEN = Words("{kind}开放后再来；需要帮助请找导办员。", "Come once a {kind} is open; a guide will help you.")
A_GUIDE_HELPS = Words("需要帮助请找导办员。", "A guide will help you.")
NO_OTHER_WAY = Words(
    "避开高峰，人会少一些；需要帮助请找导办员。", "At a quieter time fewer people wait; a guide will help you."
)
TAKE_ANYWAY = Words("继续取号", "Take a number all the same")
WEEKDAYS = {
    Weekday.MONDAY: Words("周一", "Mon"),
    Weekday.TUESDAY: Words("周二", "Tue"),
    Weekday.WEDNESDAY: Words("周三", "Wed"),
    Weekday.THURSDAY: Words("周四", "Thu"),
    Weekday.FRIDAY: Words("周五", "Fri"),
    Weekday.SATURDAY: Words("周六", "Sat"),
    Weekday.SUNDAY: Words("周日", "Sun"),
}

BEFORE = Words("取号前，请想一想这三件事", "Three questions before your number")
ID_CARD = Words("身份证带了吗？", "Do you have your ID card?")
ID_CARD_HELP = Words(
    "请把身份证和材料准备好；没有带的，请先问导办员。",
    "Have it ready with your papers. If you do not, ask a guide first.",
)
ONLINE = Words("可以网上办，要不要试试？", "It can be done online. Would you like to?")
ONLINE_OF_ONE = Words("{service}：{where}", "{service}: {where}")
ELSEWHERE = Words("不排队也能办，要不要试试？", "You need not wait. Would you like another way?")
ELSEWHERE_HELP = Words("{way}：{where}", "{way}: {where}")
NOT_ONLINE = Words("要在{kind}办理", "This is done at the {kind}")
NOT_ONLINE_HELP = Words("这件事目前不能网上办，请取号等候。", "It can't be done online yet. Please take a number.")
DOUBT = Words("还有不清楚的吗？", "Is anything unclear?")
DOUBT_HELP = Words(
    "叫导办员过来帮您看一看，再取号也不晚。", "A guide comes and helps you; there is time for the number after."
)
ALL_CLEAR = Words("都清楚了，取号", "All clear, take a number")
