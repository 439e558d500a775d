"""Windows' hot keys, without Windows."""

import ctypes

from PySide6.QtCore import QByteArray

from counter_terminal.hotkeys.codes import NO_REPEAT
from counter_terminal.hotkeys.windows_keys import FIRST_ID, WM_HOTKEY, WindowsKeys
from counter_terminal.windows_messages import Message
from shared.settings.chord import Chord

KEYS = {"call_next": Chord("F9"), "recall": Chord("F10"), "window": Chord("F9", ("Ctrl",))}


class FakeUser32:
    """Another program has F10 already."""

    def __init__(self) -> None:
        self.registered: dict[int, tuple[int, int]] = {}

    def RegisterHotKey(self, window: None, number: int, held: int, key: int) -> int:  # noqa: N802
        assert window is None
        if key == 0x79:
            return 0
        self.registered[number] = (held, key)
        return 1

    def UnregisterHotKey(self, window: None, number: int) -> int:  # noqa: N802
        assert window is None
        del self.registered[number]
        return 1


class Desk:
    def __init__(self) -> None:
        self.now, self.pressed, self.user32 = 0, list[str](), FakeUser32()
        self.keys = WindowsKeys(self.user32, self.pressed.append, lambda: self.now)
        self.grabbed = self.keys.grab(KEYS)

    def message(self, message: int, number: int) -> None:
        self.keys.message(message, number)


def test_keys_are_registered_and_one_that_is_taken_is_told() -> None:
    desk = Desk()
    assert desk.user32.registered == {FIRST_ID: (NO_REPEAT, 0x78), FIRST_ID + 2: (NO_REPEAT | 2, 0x78)}
    [problem] = desk.grabbed.notes
    assert desk.grabbed.lost == {"recall"}
    assert problem.en.startswith("Another program has F10;")
    desk.keys.close()
    assert desk.user32.registered == {}


def test_a_message_is_one_step() -> None:
    desk = Desk()
    desk.message(WM_HOTKEY, FIRST_ID)
    desk.now += 150
    desk.message(WM_HOTKEY, FIRST_ID)
    desk.now += 500
    desk.message(WM_HOTKEY, FIRST_ID)
    desk.message(WM_HOTKEY, FIRST_ID + 2)
    assert desk.pressed == ["call_next", "call_next", "window"]


def test_other_messages_and_other_programs_keys_mean_nothing() -> None:
    desk = Desk()
    desk.message(0x0100, FIRST_ID)
    desk.message(WM_HOTKEY, FIRST_ID + 1)
    desk.message(WM_HOTKEY, 1)
    assert desk.pressed == []


def test_the_filter_reads_the_message_where_it_lies_and_lets_qt_have_it() -> None:
    desk = Desk()
    message = Message(message=WM_HOTKEY, number=FIRST_ID)
    address = ctypes.addressof(message)
    assert desk.keys.filter.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), address) == (False, 0)
    assert desk.pressed == []
    assert desk.keys.filter.nativeEventFilter(QByteArray(b"windows_generic_MSG"), address) == (False, 0)
    assert desk.pressed == ["call_next"]
