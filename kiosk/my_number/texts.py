"""What is said to citizens who have a number."""

from shared.domain.words import Words

ERRAND_ASK = Words("我的号", "My number")
ERRAND_RETURN = Words("我过号了", "I missed my call")

ASK_HEADING = Words("查我的号", "Where is my number?")
ASK_HINT = Words("看前面还有几人、到哪里办。", "See how many are ahead and where to go.")
RETURN_HEADING = Words("过号了，回到队里", "Missed your call? Get back in line")
RETURN_HINT = Words("过号不用重新排队。", "You need not queue from the back again.")
SCAN_SLIP = Words("把小票上的二维码对准扫码口", "Hold your slip's QR code to the scanner")
NUMBER_LABEL = Words("或输入号码", "Or type your number")
TYPED_LABEL = Words("号码", "Number")
FIND = Words("查询这个号", "Look up this number")
NO_SUCH_NUMBER = Words("号码是一个字母加三位数字，例如 A012。", "A number is a letter and three digits, such as A012.")

AWAY = Words(
    "现在连不上叫号系统，查不了号；您的号仍然有效，请留意叫号，或问导办员。",
    "The queue system can't be reached. Your number stays good: listen for its call, or ask a guide.",
)
TIME_HEADING = Words("{number}：请输入小票上的取号时间", "{number}: type the time printed on your slip")
TIME_HINT = Words(
    "在小票最下面，例如 10:42 就输入 1042。这样别人动不了您的号。",
    "It is at the foot of the slip; for 10:42 type 1042. So nobody else can use your number.",
)
TIME_INCOMPLETE = Words(
    "时间是四位数字，例如 10:42 输入 1042，请补全。", "A time has four digits: for 10:42 type 1042. Please complete it."
)
TOO_MANY_TIMES = Words(
    "取号时间错了好几次，请找导办员帮忙，或等一分钟再试；扫小票现在就能用。",
    "Too many wrong times: ask a guide, or wait a minute. Your slip's code works now.",
)
TIME_LABEL = Words("取号时间（时、分）", "Time (hours, minutes)")
RETURN_NUMBER = Words("{number} 回到队里", "Put {number} back in line")
NO_SLIP_HELP = Words(
    "没有小票，请到导办台，导办员帮您回到队里。", "No slip? Ask at the guides' desk to be put back in line."
)

WAITING = Words("正在等候", "Waiting")
NEXT = Words("就快到您了，请不要走远", "Almost your turn, please stay near")
BACK_IN_LINE = Words("已经回到队里", "You are back in line")
CALLED = Words("叫到您了，请到 {window}", "You are called: go to {window}")
WINDOW_AT = Words("{window}在{place}", "{window}: {place}")
SERVICE_BOOKED = Words("{service} · {booked}", "{service} · {booked}")
SERVING = Words("正在 {window}办理", "Being served at {window}")
PARKED = Words("已经过号，可以回到队里", "You missed your call; you can get back in line")
MISSED = Words("已经过号", "You missed your call")
HELD = Words("办理暂停，请留意再次叫号", "On hold: listen for your number")
HELD_UNTIL = Words("办理暂停，{time} 左右再叫您", "On hold: you are called again at about {time}")
DONE = Words("已经办结", "Finished")
ABANDONED = Words("这个号已经作废", "This number is no longer valid")
ABANDONED_WHY = Words(
    "已退回或超过了保留时间。还要办事，请重新取号。",
    "It was given back, or its time is over. To be served, take a new number.",
)
LEFT = Words("这个号已经退回", "This number was given back")
LEFT_WHY = Words(
    "它没有小票，也没有人确认。还要办事，请重新取号。",
    "It had no slip, and nobody confirmed it. To be served, please take a new number.",
)
OUT_OF_LINE = Words("这个号现在不在队里", "This number is not in line now")
OUT_OF_LINE_WHY = Words(
    "想看详情，请扫小票上的二维码，或到导办台找导办员。",
    "For more, scan the QR code of the slip, or ask at the guides' desk.",
)
FOR_ONE_WINDOW = Words("请等候指定的{kind}叫您", "A certain {kind} will call you")
PHOTOGRAPH = Words("拍下此码可代替小票", "Photograph this code instead of the slip")
CODE_SPOKEN = Words("小票的二维码", "The slip's QR code")

COME_BACK = Words("回到队里", "Get back in line")
COMING_BACK = Words("正在办理…", "Working on it…")
GIVE_UP = Words("不办了，退回号码", "I don't need it, give it back")
TAKE_NEW = Words("取新号", "Take a new number")
ASK_GIVE_UP = Words("退回 {number}？", "Give {number} back?")
GIVE_UP_WARNING = Words(
    "退回后号码作废，再办要重新取号排队。", "Your place in line is lost; to be served later you need a new number."
)
DO_GIVE_UP = Words("退回 {number}，不办了", "Give {number} back")
KEEP = Words("留着号码", "Keep the number")
ALREADY_HERE = Words("您已经签到过，这是您的号码。", "You have checked in before; this is your number.")
REPRINTED = Words("{number} 的小票已补打。", "The slip of {number} was printed again.")
NOT_REPRINTED = Words("没有打印出来。{trouble}请排除后再补打。", "Not printed. {trouble} Mend it and print again.")
