"""What the panel of appointments says, in both languages; looked up when it is shown."""

from shared.domain.words import Words

SEARCH = Words("查找号码、姓名、手机尾号或时间（F3 或 /）", "Find number, name, phone's end or time (F3 or /)")
WHOLE_HALL = Words("全大厅", "Whole hall")
WHOLE_HALL_HINT = Words("也显示别的窗口办理的事项", "Also services that other counters serve")
NOBODY = Words("今天没有预约。", "No appointments today.")
NOBODY_HERE = Words(
    "本窗口今天没有预约；按“全大厅”看其他窗口的。", "None for this counter today; press “Whole hall” for the others."
)
NOT_FOUND = Words("没有找到“{typed}”。", "Nothing found for “{typed}”.")
COMING = {
    "to_come": Words("未到时间", "to come"),
    "expected": Words("可以签到", "may check in"),
    "late": Words("已过时间", "late"),
    "here": Words("已签到", "checked in"),
    "served": Words("已办结", "served"),
    "missed": Words("未到", "missed"),
    "cancelled": Words("已取消", "cancelled"),
}
UNTIL = Words("{time} 前可签到", "until {time}")
FROM = Words("{time} 起可签到", "from {time}")
WHO = Words("{name} · 尾号 {tail}", "{name} · phone …{tail}")
CHECK_IN = Words("人工签到", "Check in by hand")
CHECK_IN_HINT = Words("为 {time} 的预约取号", "Give the number of the appointment at {time}")
WHY_NOT = {
    "to_come": Words("还没到签到时间，{time} 起可以签到。", "It is too early; checking in begins at {time}."),
    "here": Words("已经签到，号码是 {number}。", "Checked in already; the number is {number}."),
    "served": Words("已经签到并办结，号码是 {number}。", "Checked in and served already, as {number}."),
    "missed": Words("已过签到时间，请让群众重新取号。", "It is too late; let the citizen take a number."),
    "cancelled": Words("预约已取消，请让群众重新取号。", "It was cancelled; let the citizen take a number."),
}
CHECKED_IN_NOW = Words("已签到，号码 {number}，请告诉群众。", "Checked in: tell the citizen the number {number}.")
AGAIN = Words("还没签到成功，正在重试。", "Not checked in yet; trying again.")
GIVEN_UP = Words("没有签到成功，请再按一次。", "Not checked in; press again.")
