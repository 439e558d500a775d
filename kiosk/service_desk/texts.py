"""What the technician's pages say."""

from kiosk.service_desk.place import Order, Tab
from shared.domain.words import Words

PIN_HEADING = Words("请输入维护密码", "Enter the service PIN")
PIN_HELP = Words("仅限工作人员。连续输错会暂停输入。", "For staff only. Wrong PINs in a row make a pause.")
PIN_DIGITS = Words("已输入 {digits} 位", "{digits} digits entered")
ERASE = Words("删除", "Erase")
ENTER = Words("进入维护页", "Open the service page")
CHECKING_PIN = Words("正在核对…", "Checking…")
WRONG_PIN = Words(
    "密码不对，请再输一次；再输错 {left} 次会暂停。",
    "This is not the PIN. Try again. Wrong ones left before a pause: {left}.",
)
PAUSE = Words("密码多次输错，请等 {seconds} 秒再输。", "Too many wrong PINs. Wait {seconds} s, then try again.")
PIN_BROKEN = Words(
    "本机的密码设置无法读取，请用 hall kiosk pin 重新设置。",
    "This machine's PIN cannot be read. Set a new one with: hall kiosk pin.",
)

HEADING = Words("维护页", "Service page")
TABS = {
    Tab.STATUS: Words("设备状态", "Devices"),
    Tab.PRINTER: Words("打印机", "Printer"),
    Tab.HALL: Words("发号", "Numbers"),
    Tab.MACHINE: Words("本机", "Machine"),
    Tab.LOG: Words("日志", "Log"),
}
ORDERS = {
    Order.LOOK_AGAIN: Words("再看一遍", "Look again"),
    Order.TEST_PRINT: Words("打印测试页", "Print a test slip"),
    Order.TEST_SECOND: Words("第二打印机测试页", "Test slip, second printer"),
    Order.NEW_ROLL: Words("已换新纸卷", "A new roll is in"),
    Order.NEW_ROLL_SECOND: Words("第二打印机已换纸卷", "New roll, second printer"),
    Order.REPRINT: Words("补打小票", "Print a number again"),
    Order.SEND: Words("发送给打印机", "Send to the printer"),
    Order.CLOSE_TODAY: Words("全大厅今天不再发号", "No more numbers today, whole hall"),
    Order.OPEN_AGAIN: Words("全大厅恢复发号", "Give numbers again, whole hall"),
    Order.RESTART: Words("重启取号程序", "Restart the program"),
    Order.END: Words("退出取号程序", "End the program"),
}
NUMBERS_TODAY = Words("全大厅今天", "Whole hall today")
GIVEN = Words("照常发号", "Numbers are given")
STOPPED = Words("不再发号", "No more numbers")
SURE = {
    Order.CLOSE_TODAY: Words(
        "今天全大厅都不再发号吗？已取的号照常办理。",
        "Give no more numbers in the whole hall today? Those who have one are served.",
    ),
    Order.RESTART: Words("现在重启取号程序吗？", "Restart the program now?"),
    Order.END: Words(
        "现在退出取号程序吗？之后市民不能取号。", "End the program now? Nobody can take a number here then."
    ),
}
"""Orders that are asked about first."""
NOT_NOW = Words("不，返回维护页", "No, back to the service page")
WORKING = Words("正在处理…", "Working…")
_PRINTED = Words("测试页已打印，请查看是否完整。", "The test slip is printed. See whether it is whole.")
_NEW_ROLL = Words("纸张从头计数。", "The paper is counted from a whole roll now.")
DONE = {
    Order.TEST_PRINT: _PRINTED,
    Order.TEST_SECOND: _PRINTED,
    Order.NEW_ROLL: _NEW_ROLL,
    Order.NEW_ROLL_SECOND: _NEW_ROLL,
    Order.CLOSE_TODAY: Words("今天不再发号。", "No more numbers are given today."),
    Order.OPEN_AGAIN: Words("已恢复发号。", "Numbers are given again."),
}
UNSURE_PRINT = Words("测试页可能没有打印：{error}", "The test slip may not have come out: {error}")

REPRINT_LABEL = Words("要补打的号码", "The number to be printed again")
REPRINT_BACK = Words("返回，不补打", "Back without printing")
REPRINT_DO = Words("补打这张小票", "Print this slip again")
REPRINT_HINT = Words(
    "仅限今天的号码。小票上印有“补打”，补打记入大厅日志。",
    "Numbers of today only. The slip says so, and it is noted in the hall's journal.",
)

RAW = Words("直接发送字节", "Raw bytes to the printer")
SENT = Words("发送：{bytes}", "Send: {bytes}")
NOTHING_ENTERED = Words("（请用下面的键输入十六进制）", "(enter hex digits below)")
HEARD = Words("应答：{bytes}", "Answer: {bytes}")
NO_ANSWER = Words("（没有应答）", "(no answer)")
HALF_A_BYTE = Words("每个字节要两位，还少一位。", "A byte has two digits; one is missing.")
NOTHING_TO_SEND = Words("还没有输入要发送的字节。", "There are no bytes to send yet.")
ASK_STATUS = Words("询问状态 10 04 01", "Ask status 10 04 01")

PRINTER = Words("打印机", "Printer")
DATABASE = Words("数据库", "Database")
SECOND_PRINTER = Words("第二打印机", "Second printer")
ROLL = Words("纸卷", "Paper roll")
SECOND_ROLL = Words("第二打印机纸卷", "Second printer's roll")
SLIPS_LEFT = Words("估计还能打 {slips} 张", "About {slips} slips left")
JOURNAL = Words("本机日志", "Local journal")
OWN_NUMBERS = Words("今天还可自行发 {left} 个号", "{left} own numbers left today")
NOT_MERGED = Words(
    "还没有并入数据库：号 {unmerged} 个，意见 {notes} 条；今天还可自行发 {left} 个号",
    "Not in the database yet: {unmerged} numbers, {notes} suggestions; {left} own numbers left today",
)
NO_OWN_NUMBERS = Words("不自行发号（block = 0）", "Gives no numbers of its own (block = 0)")
ALERT = Words("预警", "Alert")
CONNECTED = Words("已连接", "Connected")
DATABASE_AWAY = Words(
    "连不上数据库，原因和办法见下一行。", "The database can't be reached; the line below says why and what to do."
)
NOT_DONE = Words("没有做成，原因见下一行和日志。", "It was not done; the line below and the log say why.")
JOURNAL_TROUBLE = Words(
    "本机日志写不进去，请检查磁盘空间和权限。", "The local journal can't be written. Check the disk's room and rights."
)
CAN_PRINT = Words("可以打印", "Can print")
UNSURE = Words("没有说明自己的状态", "Does not say how it is")
DEVICES = {
    "id_reader": Words("身份证读卡器", "ID card reader"),
    "scanner": Words("扫码器", "Scanner"),
}
TYPES = Words("像键盘一样输入，没有状态", "Types as a keyboard does; tells nothing of itself")
GOOD = {"online": True, "offline": False, "unknown": None}
WAITS = Words("正常，等待扫码", "Well; waits for a code")
"""A scanner is heard only when it is used."""
HEALTH = {
    "online": Words("正常", "Well"),
    "unknown": Words("还没有应答", "Has not answered yet"),
}

PROGRAM = Words("程序", "Program")
PYTHON = Words("Python", "Python")
QT = Words("Qt", "Qt")
SYSTEM = Words("操作系统", "System")
SETTINGS = Words("设置文件", "Settings")
SCREEN = Words("屏幕", "Screen")
SCREEN_SIZE = Words("{px} 像素，{mm} 毫米", "{px} px, {mm} mm")
NETWORK = Words("网络地址", "Network")
NO_NETWORK = Words("没有网络", "No network")
NO_LOG = Words("日志还是空的", "The log is empty")
TOUCH_A_LINE = Words("触摸一行，在这里看全文。", "Touch a line to read all of it here.")
OLDER = Words("上一行", "Line above")
NEWER = Words("下一行", "Line below")


def same(text: str) -> Words:
    """Return a text that is the same in every language, such as an address."""
    return Words(text, text)
