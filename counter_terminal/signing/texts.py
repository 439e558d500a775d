"""What the terminal says to whoever signs in, stands in or comes back; looked up when it is shown."""

from shared.domain.words import Words

CHOOSE_CLERK = Words("请选择您的工号", "Choose your name")
HAND_OVER_TITLE = Words("{counter} 号窗口：谁来顶岗？", "Counter {counter}: who takes over?")
COME_BACK_TITLE = Words(
    "{counter} 号窗口：{clerk} 代 {own}，谁来接？", "Counter {counter}: {clerk} for {own}. Who is next?"
)
SEARCH = Words("工号、姓名或拼音首字母", "Staff number, name or initials")
NOBODY_FITS = Words(
    "没有找到“{typed}”，请核对工号或姓名。", "Nobody fits “{typed}”. Check the staff number or the name."
)
NO_CLERKS = Words("大厅还没有登记窗口人员，请先导入目录。", "This hall has no clerks yet; import a catalogue.")
CHOOSE_COUNTER = Words("窗口", "Counter")
PIN = Words("口令", "PIN")
CLERK_AT = Words("在 {number} 号窗口", "at counter {number}")

SIGN_IN = Words("上岗", "Sign in")
WELCOME = Words("上岗后开始叫号", "Sign in to start calling")
STAND_IN = Words("替{clerk}顶岗", "Stand in for {clerk}")
STAND_IN_HINT = Words("接过窗口和手里的号票", "Take over the counter and the ticket in hand")
COME_BACK = Words("返岗", "Come back")
COME_BACK_HINT = Words("回到自己的窗口，结束顶岗", "Have your counter back from the stand-in")
HAND_OVER = Words("顶岗", "Hand over")
HAND_OVER_BACK = Words("返岗", "Hand back")
HAND_OVER_HINT = Words(
    "同事用自己的工号和口令顶岗或返岗", "Let a colleague stand in or come back, with the own number and PIN"
)

STILL_ON_DUTY = Words(
    "{clerk} 在 {counter} 号窗口的班还没有结束，上岗后接着办。",
    "{clerk} is still on duty at counter {counter}. Sign in to go on.",
)
STILL_WITH_TICKET = Words(
    "{clerk} 在 {counter} 号窗口的班还没有结束，{number} 还在窗口，上岗后接着办。",
    "{clerk} is still on duty at counter {counter} with {number}. Sign in to go on.",
)
ON_DUTY_THERE = Words("{clerk} 在 {counter} 号窗口在岗。", "{clerk} is on duty at counter {counter}.")
PAUSED_THERE = Words("{clerk} 暂停中（{reason}）。", "{clerk} is away ({reason}).")
STANDS_IN_THERE = Words("{clerk} 正在替您顶岗。", "{clerk} stands in for you.")
SOMEBODY_ELSE_HERE = Words(
    "本窗口现在由 {clerk} 在岗，没有自动上岗。", "{clerk} is on duty at this counter, so nobody was signed in."
)

MOVED_AWAY = Words(
    "您已在“{terminal}”上岗，本机不再操作；要回到本机请重新上岗。",
    "You signed in at “{terminal}”, so this program stopped. Sign in to go on here.",
)
MOVED_TO_NAMESAKE = Words(
    "您已在另一台也叫“{terminal}”的电脑上岗，本机不再操作；要回到本机请重新上岗。",
    "You signed in at another PC called “{terminal}”, so this program stopped. Sign in to go on here.",
)
MOVED_TO_COUNTER = Words(
    "您已到 {counter} 号窗口上岗，这里的班已结束。",
    "You signed in at counter {counter}, so your shift here has ended.",
)
RELIEVED = Words(
    "{clerk} 已替您在 {counter} 号窗口顶岗，您回来后请在窗口返岗。",
    "{clerk} stands in for you at counter {counter} now. Come back here when you return.",
)
SOMEBODY_TOOK_OVER = Words(
    "{counter} 号窗口现在由 {clerk} 在岗，您在这里的班已结束。",
    "{clerk} is at counter {counter} now, so your shift here has ended.",
)
ENDED_ELSEWHERE = Words("本窗口已在别处下班，请重新上岗。", "This shift was ended elsewhere; sign in again.")
