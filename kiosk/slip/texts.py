"""The slip's texts. What stands between two asterisks is printed strong."""

from shared.domain.words import Words

AHEAD = Words("前面 *{ahead}* 人", "*{ahead}* people ahead")
ONE_AHEAD = Words("前面 *1* 人", "*1* person ahead")
NOBODY_AHEAD = Words("*前面没有人*，请留意叫号", "*Nobody ahead*, please listen for your number")
AT_LEAST = Words(
    "前面至少约 *{ahead}* 人；屏幕显示可能延迟，请留意叫号",
    "At least about *{ahead}* ahead; screens may be late, please listen",
)
AHEAD_AND_WAIT = Words("{ahead}，{wait}", "{ahead}, {wait}")

PLACE = Words("请到*{place}*等候", "Please wait in *{place}*")
ANY_PLACE = Words("请在大厅等候", "Please wait in the hall")
PLACES = Words("请到*{place}*等候，之后到*{next}*", "Please wait in *{place}*, then go to *{next}*")
NO_WINDOW = Words("现在没有{kind}办理，开放后按号叫号", "No {kind} serves this now; numbers are called when one opens")
WINDOWS = Words("*{windows}*叫号", "Called at *{windows}*")

MATERIALS = Words("请备好", "What to bring")
REQUIRED = Words("必备", "required")
IF_ANY = Words("如有请带", "if you have it")

BOX = Words("意见箱", "Suggestion box")
ASK_BY_IT = Words("凭编号可向值班长询问答复", "Ask the duty manager for the answer with this number")

REPRINT = Words("补打 REPRINT", "补打 REPRINT")
HOLDER = Words("取号人 {person}", "Taken by {person}")
CODE_USE = Words("过号请到取号机或导办台扫此码", "Missed your call? Scan this at a kiosk or the guides' desk")
RATING = Words("办结后请在{kind}评价服务", "Please rate us at the {kind}")
ISSUED = Words("{issued:%Y-%m-%d %H:%M}　{kiosk}", "{issued:%Y-%m-%d %H:%M}  {kiosk}")
PHONE = Words("监督电话 {phone}", "Complaints {phone}")
DEMONSTRATION = Words("演示 DEMO", "演示 DEMO")
