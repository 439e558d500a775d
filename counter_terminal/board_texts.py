"""What the LED board over the window shows; boards speak Chinese."""

COME = "请到{place}"
SERVING = "{place}办理中"
ON_DUTY = "{name} 值班"
PAUSED = "暂停服务"
CLOSED = "暂停受理"
# For narrow boards, and for those with Latin letters only.
SHORT_COUNTER = "{number}号"
SHORT_SHUT = "暂停"
LATIN_OPEN = "OPEN"
LATIN_PAUSED = "PAUSED"
LATIN_CLOSED = "CLOSED"
