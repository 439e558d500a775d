"""What a printer's answer to one of the four questions says, in words for the technician."""

from collections.abc import Iterator, Mapping

from shared.domain.words import Words

_BITS = {
    "online": (Words("在线", "online"), Words("不在线", "not online")),
    "offline": (Words("脱机", "offline"), None),
    "drawer_pin_high": (Words("钱箱信号高", "drawer signal high"), Words("钱箱信号低", "drawer signal low")),
    "waits_for_recovery": (Words("等待恢复", "waits for recovery"), None),
    "feed_pressed": (Words("走纸键按下", "feed button pressed"), None),
    "cover_open": (Words("盖子打开", "cover open"), Words("盖子关好", "cover closed")),
    "feeding": (Words("正在走纸", "feeding by button"), None),
    "paper_out": (Words("缺纸停机", "stopped without paper"), None),
    "error_occurred": (Words("有故障", "has an error"), Words("没有故障", "no error")),
}
"""What each bit says when set, and when not; None says nothing worth a word."""

_VALUES = {
    ("paper", "ok"): Words("纸够", "paper: enough"),
    ("paper", "near end"): Words("纸快用完", "paper: near its end"),
    ("paper", "out"): Words("没有纸", "paper: out"),
    ("paper", "unknown"): Words("纸的情况不明", "paper: not told"),
    ("trouble", None): Words("没有故障", "no fault"),
    ("trouble", "cutter"): Words("切刀卡住", "the cutter is stuck"),
    ("trouble", "overheated"): Words("打印头过热", "the print head is too hot"),
    ("trouble", "unrecoverable"): Words("有不能自行恢复的故障", "a fault it can't recover from"),
    ("trouble", "mechanical"): Words("机械部分卡住", "its mechanism is blocked"),
    ("trouble", "other"): Words("有故障", "an error"),
}


def answer_words(told: Mapping[str, object]) -> Words:
    """Return one line for an answer as the decoder tells it."""
    said = tuple(_said(told))
    return Words("，".join(words.zh for words in said), ", ".join(words.en for words in said))


def _said(told: Mapping[str, object]) -> Iterator[Words]:
    for name, value in told.items():
        if name in _BITS and isinstance(value, bool):
            words = _BITS[name][0 if value else 1]
        else:
            shown = value.replace("_", " ") if isinstance(value, str) else None
            words = _VALUES.get((name, shown))
        if words is not None:
            yield words
