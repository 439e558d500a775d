"""What the citizen's screen on the counter says, in both languages; looked up when it is shown."""

from shared.domain.words import Words

CLERK_NUMBER = Words("工号 {number}", "Staff no. {number}")
WELCOME = Words("您好，很高兴为您服务", "Welcome, how can we help?")
SERVING = Words("正在为您办理", "Being served now")
CALLED = Words("请到窗口来", "Please come to this window")
PAUSED = Words("暂停服务", "Paused")
CLOSED = Words("本窗口未开放", "This window is closed")
CLOSED_HINT = Words("请到其他窗口办理，或询问导办员。", "Please use another window, or ask a guide.")
WELCOME_HINT = Words("请把证件和材料交给工作人员。", "Please hand your papers to the clerk.")
RATE = Words("请为本次服务评价", "How was this visit?")
PRIVATE = Words("工作人员看不到您的评价", "The clerk cannot see your choice")
LEAVE = Words("不评价请直接离开", "Or just leave")
SECONDS_LEFT = Words("{seconds} 秒后自动结束，记为“未评价”", "Ends in {seconds} s, not rated")
NEXT_LEFT = Words("下一位已在办理，{seconds} 秒后结束", "The next visit has begun: ends in {seconds} s")
AGAIN = Words("重新评价", "Change")
AGAIN_TITLE = Words("请重新选择", "Please choose again")
AGAIN_HINT = Words("按一下您要的评价，或保持不变。", "Touch the level you mean, or keep your first choice.")
KEEP = Words("保持不变", "Keep it")
KEPT_LEFT = Words("{seconds} 秒不按，则保持原来的评价", "Without a touch within {seconds} s, your first choice is kept")
WHY = Words("请告诉我们原因", "Please tell us why")
WHY_HINT = Words("您选的是“{level}”。原因可以选几项，也可以不选。", "You chose: {level}. Pick any reasons, or none.")
REASONS_LEFT = Words("{seconds} 秒后自动提交", "Sent by itself in {seconds} s")
WRITE = Words("说几句", "Add a few words")
WRITTEN = Words("已写 {count} 字", "{count} characters")
WRITE_TITLE = Words("请写下您想说的话", "In your own words")
WRITE_PRIVATE = Words("窗口人员看不到，由值班长来看。", "Read by the duty manager, never by the clerk.")
WRITING_LEFT = Words(
    "{seconds} 秒后结束，文字不保存；如下一位先开始办理，则自动提交",
    "Ends in {seconds} s, words not kept; sent if the next visit begins first",
)
WRITTEN_LEFT = Words(
    "{seconds} 秒后只提交原因；如下一位先开始办理，文字也提交",
    "Sent in {seconds} s, with your words only if the next visit begins first",
)
NEXT_SENT = Words("下一位已在办理，{seconds} 秒后自动提交", "The next visit has begun: sent in {seconds} s")
BACK = Words("返回", "Back")
SEND = Words("提交", "Send")
SKIP = Words("不说明，结束", "Finish without reasons")
COMPLAIN = Words(
    "投诉请拨 {phone}，或用取号机上的意见箱",
    "Complaints: call {phone}, or use the suggestion box on the kiosk",
)
COMPLAIN_BOX = Words("投诉和意见：请用取号机上的意见箱", "Complaints: use the suggestion box on the kiosk")
THANKS = Words("谢谢您的评价", "Thank you")
THANKS_HINT = Words("请带好您的证件和材料，慢走。", "Please take all your papers with you. Goodbye.")
OTHER_LANGUAGE = Words("English", "中文")

NO_MONITOR = Words(
    "评价屏没接上：请检查显示器 {wanted} 的电源和线。", "No rating screen: check power and cable of monitor {wanted}."
)
ONLY_MONITOR = Words(
    "评价屏没接上：请接好第二个显示器，现在只有工作人员的。",
    "No rating screen: connect a second monitor; there is only the clerk's.",
)
PUT_AWAY = Words(
    "评价屏看不到了：请移开那台显示器上的其他窗口，不行就重新启动本程序。",
    "The rating screen cannot be seen: move other windows off its monitor, or start this program again.",
)
NO_TOUCH = Words(
    "评价屏：没有发现触摸屏，只有触摸才算评价。请检查触摸屏的 USB 线，或运行 hall doctor。",
    "Rating screen: no touch panel is known, and only touches count. Check its USB cable, or run: hall doctor.",
)

LEVELS = {
    5: Words("非常满意", "Very satisfied"),
    4: Words("满意", "Satisfied"),
    3: Words("基本满意", "Fairly satisfied"),
    2: Words("不满意", "Dissatisfied"),
    1: Words("非常不满意", "Very dissatisfied"),
}
"""The five levels of the national rating, the best first as everywhere."""
