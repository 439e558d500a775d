"""What a kiosk tells that has never seen its hall and can't reach it, until it can; then it starts anew."""

from shared.domain.words import Words
from shared.qt.waiting import Told

NOT_SET_UP = Told(
    Words(
        "本机还没有设置好\n请到服务台取号", "This kiosk is not set up yet.\nPlease take your number at the help desk."
    ),
    Words("给技术人员：连上后本机会自己启动。", "For the technician: it starts by itself once this is mended."),
)
