"""What is said to citizens with an appointment."""

from shared.domain.words import Words

ERRAND = Words("预约签到", "Check in")

HEADING = Words("预约签到", "Check in for your appointment")
HINT = Words("到了先签到，按预约时间叫号。", "Check in on arrival; you are called by your booked time.")
SCAN_CODE = Words("把预约码（二维码）对准扫码口", "Hold your appointment's code to the scanner")
PLACE_CARD = Words("把身份证放在读卡区", "Place your ID card on the reader")
AWAY = Words(
    "现在连不上叫号系统，不能签到；请稍后再试，或到导办台找导办员签到。",
    "The queue system can't be reached, so you can't check in here. Try again soon, or check in with a guide.",
)
LABEL = Words("预约码 8 位，或手机号后 4 位", "Appointment code, or last 4 digits of your phone")
CHECK_IN = Words("签到取号", "Check in, get my number")
INCOMPLETE = Words(
    "预约码是 8 位，手机尾号是 4 位数字，请补全。",
    "A code has 8 characters, a phone number's end 4 digits. Please complete it.",
)
TOO_MANY = Words(
    "手机尾号错了好几次，请找导办员帮忙，或等一分钟再试；预约码和身份证现在就能用。",
    "Too many wrong phone digits: ask a guide, or wait a minute. Your code or ID card works now.",
)
