"""What is said about the reading itself, and what it adds to the words on the page."""

from shared.domain.words import Words

PAUSE = Words("暂停", "Pause")
GO_ON = Words("继续", "Go on")
REPEAT = Words("重读", "Repeat")
SOFTER = Words("小声", "Softer")
LOUDER = Words("大声", "Louder")
VOLUME = Words("音量 {volume}，共 {loudest} 级", "Volume {volume} of {loudest}")
NO_SOUND = Words("朗读不可用", "No sound")

WELCOME = Words(
    "已打开朗读。按方向键选择，按回车键确认。F5 暂停，F6 重读，F7 小声，F8 大声。",
    "Reading aloud is on. Choose with the arrow keys and confirm with Enter. "
    "F5 pauses, F6 repeats, F7 is softer, F8 is louder.",
)
CONTROLS = Words("这一页有 {count} 个按钮。", "There are {count} buttons on this page.")
BUTTON = Words("{name}，按钮", "{name}, button")
CHOSEN = Words("{name}，已选中", "{name}, chosen")
TO = Words("到", " to ")
