"""What is said beside the work: calls for help, and messages to and from the manager."""

from shared.domain.words import Words

HELP = {
    "guide_called": Words("叫导办员", "Call a guide"),
    "manager_called": Words("请值班长", "Call manager"),
    "emergency": Words("静默求助", "Silent help"),
}
"""Whom a clerk can call to the counter."""
HELP_SINCE = Words("{label} {since}", "{label} {since}")
HELP_HINT = {
    "guide_called": Words("请导办员到这里来；再按一次取消", "Ask a guide to come; press again to take it back"),
    "manager_called": Words("请值班长到这里来；再按一次取消", "Ask the manager to come; press again to take it back"),
    "emergency": Words(
        "紧急求助：只通知导办员和值班长，本屏幕不显示、不出声",
        "Emergency: only guides and the manager are told; this screen shows and sounds nothing",
    ),
}
CALLED_FOR_HELP = {
    "guide_called": Words("已通知导办员。", "A guide is told."),
    "manager_called": Words("已通知值班长。", "The manager is told."),
    "emergency": Words("已保存。", "Saved."),
}
"""Of an emergency nothing is told that somebody in front of the counter could read."""
HELP_TAKEN_BACK = {
    "guide_called": Words("不用导办员来了。", "The guide need not come."),
    "manager_called": Words("不用值班长来了。", "The manager need not come."),
}
MESSAGE_SENT = Words("消息已发给值班长。", "Sent to the manager.")
MESSAGE_FROM = Words("{whom}", "{whom}")
MESSAGE_TO = Words("发给{whom}", "To {whom}")
MESSAGE_UNREAD = Words("{who} {at}：{text}", "{who} {at}: {text}")
MESSAGE_SEEN = Words("已读", "read")
MESSAGE_NOT_SEEN = Words("未读", "not read")
MESSAGE_READ = Words("知道了", "Got it")
NOTHING_NEW = Words("没有预警，没有新消息", "No alerts, no new messages")
MESSAGES_OPEN = Words("全部消息", "All messages")
MESSAGE_FIELD = Words("给值班长留言，回车发送", "A line to the manager; Enter sends it")
MESSAGE_SEND = Words("发送", "Send")
NO_MESSAGES = Words("今天没有消息。", "No messages today.")
MORE_MESSAGES = Words("还有 {count} 条", "{count} more")
QUICK_MESSAGES = (
    Words("材料有疑问，请过来看一下", "Please come and look at these papers"),
    Words("系统故障，暂时不能办理", "The business system is down; I cannot serve"),
    Words("需要换班", "I need somebody to take over"),
)
ALL_COUNTERS = Words("所有窗口", "all counters")
SENDERS = {
    "manager": Words("值班长", "Manager"),
    "guide": Words("导办员", "Guide"),
    "technician": Words("技术人员", "Technician"),
}
ASIDE_AGAIN = Words("还没发出去，正在重发。", "Not sent yet; trying again.")
ASIDE_GIVEN_UP = Words("没有发出去，请当面或打电话联系。", "It was not sent. Please call or go in person.")
