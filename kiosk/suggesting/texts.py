"""What the suggestion box says to citizens, in Chinese and English."""

from shared.domain.suggestion import Category
from shared.domain.words import Words

WHAT = Words("您想对大厅说什么？", "What would you like to tell the hall?")
PRIVATE = Words(
    "您写的内容和电话只有值班长能看到，最多保存 {days} 天。",
    "Only the duty manager can read what you write and your phone number. They are kept for {days} days at most.",
)
NAMELESS = Words("不用写姓名，也可以不留电话。", "You need not give your name or a phone number.")
HELP = {
    Category.SUGGESTION: Words("怎样可以做得更好", "What could be better"),
    Category.COMPLAINT: Words("哪里让您不满意", "What went wrong"),
    Category.PRAISE: Words("哪里让您满意", "What went well"),
    Category.OTHER: Words("别的事情", "Anything else"),
}
ICONS = {
    Category.SUGGESTION: "lightbulb-on-outline",
    Category.COMPLAINT: "alert-circle-outline",
    Category.PRAISE: "thumb-up-outline",
    Category.OTHER: "dots-horizontal-circle-outline",
}

PLEASE_WRITE = {
    Category.SUGGESTION: Words("请写下您的建议", "Please write your suggestion"),
    Category.COMPLAINT: Words("请写下您要投诉的事", "Please write your complaint"),
    Category.PRAISE: Words("请写下您要表扬的人或事", "Please write your praise"),
    Category.OTHER: Words("请写下您想说的话", "Please write what you want to say"),
}
TEXT_DONE = Words("写好了，下一步", "Done, go on")

PHONE = Words("要留个电话吗？", "May we call you back?")
PHONE_HELP = Words(
    "留了电话，大厅才能答复您；座机请加区号。", "With a number the hall can answer you. Start with the area code."
)
PHONE_EMPTY = Words("电话号码", "Phone number")
DELETE = Words("删除", "Delete")
PHONE_DONE = Words("留这个电话", "Leave this number")
NO_PHONE = Words("不留电话", "Leave no number")

CHECK = Words("请看一看，这样送出可以吗？", "Please check. Shall we send this?")
CATEGORY = Words("类别", "Kind")
TEXT = Words("内容", "Text")
PHONE_LABEL = Words("电话", "Phone")
NONE_LEFT = Words("没有留", "None")
SEND = Words("送到意见箱", "Put it in the box")
SEND_AGAIN = Words("再送一次", "Try again")
SENDING = Words("正在送出…", "Sending…")
NOT_NOW = Words(
    "现在连不上系统，意见暂时收不到；请稍后再写，或告诉导办员。",
    "The system can't be reached, so nothing can be sent. Write later, or tell a guide.",
)
AWAY = Words(
    "现在连不上系统，还没有送出。内容还在，请过一会儿再送，或找导办员。",
    "The system can't be reached, so this is not sent yet. It is still here: try again soon, or ask a guide.",
)

RECEIVED = Words("已收到，谢谢您", "Received, thank you")
YOUR_NUMBER = Words("编号", "Your number")
REMEMBER = Words(
    "请拍下编号；凭编号可向值班长询问答复。", "Please photograph it. Ask the duty manager with this number."
)
REMEMBER_AWAY = Words(
    "网络断开，已存在本机，恢复后自动送到大厅。请拍下编号；凭编号可向值班长询问答复。",
    "The network is down: this is kept here and sent when it is back. Please photograph the number to ask by.",
)
PRINT = Words("打印编号", "Print the number")
PRINTING = Words("正在打印…", "Printing…")
PRINTED = Words("已打印，请取走", "Printed, please take it")
NOT_PRINTED = Words("没有打印出来，请拍下编号。", "Nothing was printed. Please photograph the number.")
QR = Words("{hall} 意见箱 {number} 电话 {phone}", "{hall}, suggestion {number}, phone {phone}")
QR_SPOKEN = Words("编号的二维码", "QR code of the number")
SCAN = Words("扫一扫，把编号存到手机", "Scan to keep the number on your phone")

DRAFT_LEFT = Words("有一份意见没有写完", "A message is unfinished")
GO_ON_WRITING = Words("接着写", "Go on writing")
