"""Why the hall refuses an action, in the words that people at kiosks, counters and pads read."""

from shared.domain.words import Words

NOT_AT_A_COUNTER = Words("{who} 不在窗口，请先在窗口上岗。", "{who} is not at a counter. Sign in at one first.")
NOT_SIGNED_IN = Words("您不在本窗口值班，请先上岗。", "{who} is not signed in at this counter. Sign in first.")
NO_TICKET = Words("本窗口没有号票，请先叫号。", "There is no ticket at this counter. Call the next one first.")
PAUSED_NO_CALL = Words(
    "窗口已暂停，请先恢复再叫号。", "This counter is paused. Resume before you call the next ticket."
)
FINISH_BEFORE_CALL = Words(
    "{number} 还在本窗口，请先办结再叫号。",
    "{number} is still at this counter. Finish it before you call the next one.",
)
FINISH_BEFORE_LEAVING = Words(
    "{number} 还在本窗口，请先办结再下班。", "{number} is still at this counter. Finish it before you sign out."
)
OTHER_IN_HAND = Words(
    "本窗口现在是 {number}，刚才那一步没有做，请看清当前号再按。",
    "{number} is at this counter by now, so that step was not taken. Look at the number, then press again.",
)
OTHER_LAST_MOVE = Words(
    "上一步已经不是刚才那一步，没有撤销，请看清再按。",
    "Something else was done here since, so nothing was undone. Look again, then press.",
)
NOT_MISSED = Words(
    "{number} 不在今天的过号里，请核对号码。", "{number} is not among today's missed tickets. Check the number."
)
CAME_TOO_LATE = Words(
    "{number} 过号已超过保留时限，请重新取号。",
    "{number} was missed too long ago to come back. Please take a new number.",
)
MAY_NOT_CHOOSE = Words(
    "您没有指定叫号的权限，请叫下一位，或请值班长处理 {number}。",
    "You may not call a chosen ticket. Call the next one, or ask the duty manager about {number}.",
)
CALLED_ELSEWHERE = Words(
    "{number} 已由 {counter} 号窗口叫走，请另选一个。",
    "{number} has just been called to counter {counter}. Choose another.",
)
UNKNOWN_CLERK_OR_COUNTER = Words(
    "大厅目录里没有这名人员或这个窗口。", "This clerk or counter is not in the hall's catalogue."
)
COUNTER_TAKEN = Words(
    "{counter} 号窗口已有别人在岗，请先让对方下班，或者替对方顶岗。",
    "Another clerk is signed in at counter {counter}. Let them sign out first, or stand in for them.",
)
TICKET_ELSEWHERE = Words(
    "您在 {counter} 号窗口还有 {number}，请先到那里办结。",
    "You still have {number} at counter {counter}. Finish it there first.",
)
NOBODY_ON_DUTY = Words(
    "{counter} 号窗口没有人在岗，不用顶岗，请直接上岗。",
    "Nobody is on duty at counter {counter}. Sign in there instead of standing in.",
)
ON_DUTY_YOURSELF = Words(
    "您自己在 {counter} 号窗口在岗，不用顶岗。", "You are on duty at counter {counter} yourself. No stand-in is needed."
)
NOBODY_STANDS_IN = Words(
    "{counter} 号窗口没有人替您顶岗，请直接上岗。",
    "Nobody stands in for you at counter {counter}. Sign in there instead.",
)
NONE_OF_YOUR_QUEUES = Words(
    "{counter} 号窗口的队列都不在您的办理范围内，请换一个窗口或找值班长。",
    "You may serve none of counter {counter}'s queues. Sign in at another counter, or ask the duty manager.",
)
NOT_A_GUIDE = Words(
    "导办员视图只供导办员和值班长使用，请到窗口上岗，或找值班长。",
    "The guide's view is for guides and the duty manager. Sign in at a counter, or ask the duty manager.",
)
PIN_WANTED = Words("请输入您的口令再上岗。", "Enter your PIN to sign in.")
NO_PIN_YET = Words(
    "您还没有口令，请找值班长设置后再上岗。", "You have no PIN yet. Ask the duty manager to set one, then sign in."
)
WRONG_PIN = Words("口令不对，请再试一次。", "This is not your PIN. Try again.")
WRONG_PIN_WAIT = Words(
    "口令不对，请等 {seconds} 秒再试，忘记了请找值班长。",
    "This is not your PIN. Wait {seconds} s and try again; if you forgot it, ask the duty manager.",
)
PIN_LOCKED = Words(
    "口令输错次数太多，请等 {seconds} 秒再试，忘记了请找值班长。",
    "Too many wrong PINs. Wait {seconds} s and try again; if you forgot it, ask the duty manager.",
)
PIN_CHANGED = Words("您的口令刚被更改，请输入新口令。", "Your PIN was changed just now. Enter the new one.")
SAME_PIN = Words("新口令和原口令一样，请换一个。", "The new PIN is the old one. Choose another.")
PIN_TOO_SHORT = Words(
    "口令请用 {digits} 位以上数字，或 {signs} 位以上的字母、数字和符号。",
    "Use a PIN of at least {digits} digits, or a password of at least {signs} letters, digits and signs.",
)
PIN_TOO_EASY = Words(
    "这个口令太容易猜到，请不要用连号或同一个数字。",
    "This PIN is the first that anybody tries. Choose one without a row of digits.",
)
PAUSED_ALREADY = Words("窗口已经暂停。", "This counter is paused already.")
NOT_PAUSED = Words("窗口没有暂停。", "This counter is not paused.")
NO_SUCH_QUEUE = Words("大厅没有这个队列，请另选一个。", "There is no such queue in this hall. Choose another.")
DAY_OVER = Words(
    "{number} 不是今天的号，请让群众重新取号；正在办理的请先办结。",
    "{number} is of an earlier day. Let the citizen take a new number; finish it first if it is being served.",
)
NO_SUCH_TICKET = Words("大厅没有这张号票。", "There is no such ticket in this hall.")
UNDONE = Words("这次取号已撤销，请重新取号。", "This request was withdrawn. Please take a number again.")
NO_SUCH_TAIL = Words(
    "今天没有尾号是 {figures} 的号，请看清再输，或扫小票。",
    "No number of today ends in {figures}. Check it, or scan the slip.",
)
NOT_OFFERED = Words("这个事项现在不受理，请问导办员。", "This service is not offered at present. Ask a guide.")
ID_CARD_NEEDED = Words(
    "“{service}”须凭身份证取号，请刷身份证；没带证件请找导办员。",
    "A number for “{service}” needs an ID card. Place yours on the reader; without one, ask a guide.",
)
NOT_RESERVED = Words(
    "{number} 不是本机预留的号，已有别人使用，请找技术人员。",
    "{number} is not reserved for this kiosk, and somebody else may have it. Tell the technician.",
)
NO_SUCH_PRIORITY = Words("大厅没有这个优先类别，请问导办员。", "This hall has no such priority class. Ask a guide.")
CLERK_NOT_HERE = Words(
    "{clerk} 现在不在岗，请转到队列或其他人。", "{clerk} is not on duty now. Transfer to the queue or to somebody else."
)
COUNTER_NOT_OPEN = Words(
    "{counter} 号窗口现在没有人，请转到队列或其他窗口。",
    "Nobody is at counter {counter} now. Transfer to the queue or to another counter.",
)
COUNTER_OR_CLERK = Words(
    "只能转给一个窗口或一名人员，请选其一。", "A ticket goes to a counter or to a clerk, not to both. Choose one."
)
NOT_HELD = Words("{number} 没有挂起，请核对号码。", "{number} is not on hold. Check the number.")
NONE_HELD = Words("您没有挂起的号。", "You have nobody on hold.")
TIME_IS_PAST = Words("挂起时间已过，请选一个以后的时间。", "That time is past. Choose a later one.")
NO_ALERT_THERE = Words(
    "不能在 {place} 发出预警，请找导办员或值班长。",
    "You may not raise an alert at {place}. Ask a guide or the duty manager.",
)
NOT_YOUR_ALERT = Words(
    "这条预警请由导办员或值班长解除。", "A guide or the duty manager clears this alert. Please ask one of them."
)
FOR_THE_MANAGER = Words(
    "叫的是值班长，由值班长解除。", "The duty manager was called, and clears this. Please tell the duty manager."
)
NO_SUCH_COUNTER = Words("大厅没有这个窗口，请核对窗口号。", "There is no such counter in this hall. Check its number.")
NOT_YOUR_MESSAGE = Words("没有发给您的这条消息。", "There is no such message for you.")
NOT_SENT_BY_YOU = Words(
    "这条消息不是从您这里发出的，请发消息的人收回。", "You did not send this message. Whoever sent it takes it back."
)
NO_SUCH_MESSAGE = Words("没有这条消息，请核对编号。", "There is no such message. Check its number.")
MESSAGES_TO_THE_MANAGER = Words(
    "窗口只能给值班长发消息。", "From a counter, messages can be sent to the duty manager only."
)
NO_SUCH_SUGGESTION = Words("大厅没有这条意见，请核对编号。", "The hall has no such suggestion. Check its number.")
SUGGESTION_CLOSED = Words("{number} 已经办结，不能再答复。", "{number} is closed and cannot be answered any more.")
NOTHING_WRITTEN = Words("还没有写内容，请先写几句。", "Nothing is written yet. Please write a few words first.")
TOO_LONG = Words("内容太长，请写在 {most} 字以内。", "This is too long. Please use at most {most} characters.")
CONTROL_CHARACTERS = Words(
    "内容里有不能识别的字符，请删除后重写。",
    "The text has characters that cannot be kept. Delete them and write again.",
)
NO_SUCH_PHONE = Words("电话号码不对，请核对，或者不留电话。", "This is no telephone number. Check it, or leave it out.")
NOT_FOR_YOU = Words("只有值班长可以这样做。", "Only the duty manager may do this.")
ONLY_THE_CITIZEN_RATES = Words("只能由群众在评价器上评价。", "Only the citizen rates, on the pad at the counter.")
NO_SUCH_LEVEL = Words("没有 {level} 级评价，只有 1 到 5 级。", "There is no rating level {level}; levels are 1 to 5.")
NO_SUCH_RATING_REASON = Words(
    "{level} 级评价没有 {code} 这个原因。", "There is no reason {code} for a rating of level {level}."
)
NOTHING_TO_EXPLAIN = Words("这次评价已经结束，不能再补充。", "This rating is over; nothing can be added any more.")
RATING_OVER = Words("这次评价已经结束。", "This rating is not open any more.")
NO_SUCH_OUTCOME = Words(
    "大厅没有“{outcome}”这种办理结果，请另选一个。", "This hall has no outcome “{outcome}”. Choose another."
)
NO_SUCH_MATERIAL = Words(
    "“{service}”没有“{material}”这份材料，请刷新后再核对。",
    "“{service}” asks for no “{material}”. Look at the list again.",
)
NOT_DEFERRABLE = Words(
    "“{material}”不能容缺，请当场收齐，或者一次性告知后请群众补正。",
    "“{material}” may not follow later. Have it now, or tell the citizen what to bring.",
)
DUE_IS_PAST = Words("“{material}”的补交日期已过，请选今天以后的日期。", "“{material}” is due on a day that is past.")
NOT_SENT_HERE = Words(
    "{number} 不是别人转来的，不能退回；请用转移。", "{number} was not sent here by a colleague. Transfer it instead."
)
STAFF_ONLY = Words(
    "只有工作人员可以查看，请用工作人员的账号上岗。", "Only staff may see this; sign in as a member of staff."
)
NOTHING_TO_UNDO = Words(
    "没有可以撤销的操作，或者号票已经到别处。", "There is nothing to undo, or the ticket has gone on from here."
)
CALLED_ALOUD = Words(
    "{number} 已经叫号，不能撤销；可以重呼，没有人来就记过号，来错了就开始后退回或转移。",
    "{number} was called aloud, which cannot be undone. Recall it, mark a no-show, or start it and send it back.",
)
RATED_ALREADY = Words(
    "{number} 已经评价，不能撤销；请让群众重新取号。",
    "{number} has been rated, which cannot be undone. Let the citizen take a new number.",
)
TOO_LATE_TO_UNDO = Words(
    "只能在 {seconds} 秒内撤销，已经超过；请用复号、叫回或转移改正。",
    "A move can be undone within {seconds} seconds only. Put it right by a return, a call or a transfer.",
)
WRONG_STATE = Words("{number} {state}，不能{move}。", "{number} is {state} and cannot be {move}.")
"""`state` and `move` are words themselves."""
DATABASE_REFUSED = Words(
    "数据库拒绝了这一步，什么都没有改动。请找系统管理员检查数据库权限，原因在日志里。",
    "The database refused this and nothing was changed. Ask the administrator to check its rights; the log tells why.",
)
