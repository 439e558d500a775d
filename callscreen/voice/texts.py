"""What the voice writes on the screen: how it is, and why it is silent."""

from shared.domain.words import Words

STARTING = Words("语音正在启动。", "The voice is starting.")
READY = Words("语音正常。", "The voice is ready.")
CLOSED = Words("语音已关闭。", "The voice is switched off.")
