"""The calls of libxcb and libxcb-keysyms that are used here, with their types; both come with Qt's own needs."""

from collections.abc import Callable
from ctypes import CDLL, POINTER, Structure, c_char_p, c_int, c_uint, c_uint8, c_uint16, c_uint32, c_void_p
from typing import Any

POLL_FIRST = 0x7F
"""Masks the bit that says an event was sent by another program."""
KEY_PRESS, KEY_RELEASE, MAPPING_NOTIFY = 2, 3, 34
ASYNC = 1
CARDINAL = 6
REVERT_TO_PARENT = 2
CURRENT_TIME = 0


class Cookie(Structure):
    _fields_ = (("sequence", c_uint),)


class ScreenIterator(Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))
    data: "POINTER[c_uint32]"  # type: ignore[valid-type]


class KeyEvent(Structure):
    """A key that went down or up; also the head of every other event and error."""

    _fields_ = (
        ("response_type", c_uint8),
        ("detail", c_uint8),
        ("sequence", c_uint16),
        ("time", c_uint32),
        ("windows", c_uint32 * 3),
        ("places", c_uint16 * 4),
        ("state", c_uint16),
        ("same_screen", c_uint8),
        ("pad", c_uint8),
    )
    response_type: int
    detail: int
    """The key's code; of an error, its own code."""
    time: int
    """Milliseconds of the server's clock."""
    state: int


class ModifierReply(Structure):
    _fields_ = (("response_type", c_uint8), ("per_modifier", c_uint8), ("rest", c_uint8 * 30))
    per_modifier: int


class AtomReply(Structure):
    _fields_ = (("head", c_uint32 * 2), ("atom", c_uint32))
    atom: int


class FocusReply(Structure):
    _fields_ = (("head", c_uint32 * 2), ("focus", c_uint32))
    focus: int


_CALLS: dict[str, tuple[object, tuple[object, ...]]] = {
    "connect": (c_void_p, (c_char_p, POINTER(c_int))),
    "disconnect": (None, (c_void_p,)),
    "connection_has_error": (c_int, (c_void_p,)),
    "get_file_descriptor": (c_int, (c_void_p,)),
    "get_setup": (c_void_p, (c_void_p,)),
    "setup_roots_iterator": (ScreenIterator, (c_void_p,)),
    "flush": (c_int, (c_void_p,)),
    "poll_for_event": (POINTER(KeyEvent), (c_void_p,)),
    "request_check": (POINTER(KeyEvent), (c_void_p, Cookie)),
    "grab_key_checked": (Cookie, (c_void_p, c_uint8, c_uint32, c_uint16, c_uint8, c_uint8, c_uint8)),
    "ungrab_key": (Cookie, (c_void_p, c_uint8, c_uint32, c_uint16)),
    "get_modifier_mapping": (Cookie, (c_void_p,)),
    "get_modifier_mapping_reply": (POINTER(ModifierReply), (c_void_p, Cookie, c_void_p)),
    "get_modifier_mapping_keycodes": (POINTER(c_uint8), (POINTER(ModifierReply),)),
    "intern_atom": (Cookie, (c_void_p, c_uint8, c_uint16, c_char_p)),
    "intern_atom_reply": (POINTER(AtomReply), (c_void_p, Cookie, c_void_p)),
    "change_property_checked": (
        Cookie,
        (c_void_p, c_uint8, c_uint32, c_uint32, c_uint32, c_uint8, c_uint32, POINTER(c_uint32)),
    ),
    "delete_property_checked": (Cookie, (c_void_p, c_uint32, c_uint32)),
    "get_input_focus": (Cookie, (c_void_p,)),
    "get_input_focus_reply": (POINTER(FocusReply), (c_void_p, Cookie, c_void_p)),
    "set_input_focus_checked": (Cookie, (c_void_p, c_uint8, c_uint32, c_uint32)),
}
_KEYSYM_CALLS: dict[str, tuple[object, tuple[object, ...]]] = {
    "key_symbols_alloc": (c_void_p, (c_void_p,)),
    "key_symbols_free": (None, (c_void_p,)),
    "key_symbols_get_keycode": (POINTER(c_uint8), (c_void_p, c_uint32)),
}


class Xcb:
    """The libraries, each call under its name without "xcb_"; OSError where they are not installed."""

    def __init__(self) -> None:
        for library, calls in (("libxcb.so.1", _CALLS), ("libxcb-keysyms.so.1", _KEYSYM_CALLS)):
            loaded = CDLL(library)
            for name, (result, arguments) in calls.items():
                call = getattr(loaded, f"xcb_{name}")
                call.restype, call.argtypes = result, arguments
                setattr(self, name, call)
        self.free = CDLL(None).free
        self.free.restype, self.free.argtypes = None, (c_void_p,)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Tell type checkers of the calls set above; reached only for one that is not there."""
        raise AttributeError(name)
