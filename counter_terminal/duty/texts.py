"""What the terminal says of a clerk's day; looked up when it is shown."""

from shared.domain.words import Words

STANDS_FOR = Words("{clerk} 代 {own}", "{clerk} for {own}")
NONE_YOURS = Words("这里的队列都不在您的办理范围内", "None of these queues is yours to serve")
STANDING_IN = Words("顶岗", "Standing in")

LEFT = Words("还剩 {minutes} 分钟 · {line}", "{minutes} min left · {line}")
OVER = Words("已超 {minutes} 分钟 · {line}", "Over by {minutes} min · {line}")
AT_LIMIT = Words("时限到了 · {line}", "Time is up · {line}")
PAUSED_LEFT = Words("暂停 · 剩 {minutes} 分", "Paused · {minutes} min left")
PAUSED_OVER = Words("暂停 · 超 {minutes} 分", "Paused · over by {minutes} min")
PAUSED_AT_LIMIT = Words("暂停 · 时限到了", "Paused · time is up")

ON_TIME = Words("今日 {at} 上岗", "On duty since {at} today")
LATE = Words("今日 {at} 上岗，迟到 {spent}", "On duty since {at} today, {spent} late")
EARLY = Words("今日 {at} 上岗，提前 {spent}", "On duty since {at} today, {spent} early")
LEFT_AT = Words("{at} 下班", "left at {at}")
LEFT_EARLY = Words("{at} 下班，早退 {spent}", "left at {at}, {spent} early")
STAYED = Words("{at} 下班，多留 {spent}", "left at {at}, {spent} after hours")
SERVED = Words("办结 {count} 件", "{count} finished")
WALKING = Words("等人到窗 {spent}", "{spent} for citizens to walk here")
IDLE = Words("有人等候时空闲 {spent}", "{spent} free while people waited")
PAUSED = Words("暂停 {spent}", "{spent} paused")
AND = Words("{one}；{other}", "{one}; {other}")

LEAVING_TITLE = Words("现在下班？", "Sign out now?")
LETS_GO_KEPT = Words(
    "{numbers} 留给您，下班后不再保留，别的窗口也能叫。",
    "{numbers} will be kept for you no more, and other counters may call them.",
)
LETS_GO_HELD = Words(
    "{numbers} 由您挂起，下班后要由同事叫回。",
    "{numbers} on hold by you will have to be called back by a colleague.",
)
LEAVING_NOTE = Words("下班后本窗口关闭。", "This counter closes when you sign out.")
LEAVE_ANYWAY = Words("仍然下班", "Sign out anyway")
STAY = Words("先不下班", "Stay on duty")

OWN_PIN = Words("改口令", "Change PIN")
OWN_PIN_TITLE = Words("修改自己的口令", "Change your own PIN")
OWN_PIN_NOTE = Words(
    "6 位以上数字，或 8 位以上字母、数字和符号；输错原口令和上岗一样要等候。",
    "At least 6 digits, or 8 letters, digits and signs. A wrong old PIN costs the same pause as at signing in.",
)
OLD_PIN = Words("原口令", "Old PIN")
NEW_PIN = Words("新口令", "New PIN")
NEW_PIN_AGAIN = Words("再输一次新口令", "The new PIN again")
CHANGE_PIN = Words("更改口令", "Change the PIN")
PINS_DIFFER = Words("两次输入的新口令不一样，请重新输入。", "The new PINs differ. Enter them again.")
NO_NEW_PIN = Words("请输入新口令。", "Enter a new PIN.")
