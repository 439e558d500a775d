"""A connection of our own to the X server: keys grabbed from every program, a window's properties, the focus."""

from collections.abc import Iterator, Sequence
from ctypes import c_uint32, c_void_p, cast
from dataclasses import dataclass

from counter_terminal.x11 import xcb
from counter_terminal.x11.xcb import Xcb


class NoDisplay(Exception):
    """The X server cannot be reached, or its libraries are missing."""


@dataclass(frozen=True, slots=True)
class KeyMove:
    """A grabbed key that went down or up; `at_ms` is the server's clock."""

    code: int
    state: int
    down: bool
    at_ms: int


class KeysChanged:
    """The keyboard was given another layout: key codes may mean something else now."""


class Display:
    """Everything asked of the server is answered in a fraction of a millisecond; only `__init__` may take longer."""

    def __init__(self, name: str | None = None) -> None:
        """Connect to a display by its name, or to $DISPLAY. Raises NoDisplay."""
        try:
            self._x = Xcb()
        except OSError as error:
            raise NoDisplay(str(error)) from error
        self._c = self._x.connect(name.encode() if name else None, None)
        if self._x.connection_has_error(self._c):
            self._x.disconnect(self._c)
            raise NoDisplay("the X server does not answer")
        self.root: int = self._x.setup_roots_iterator(self._x.get_setup(self._c)).data[0]
        self.descriptor: int = self._x.get_file_descriptor(self._c)

    def close(self) -> None:
        """Let go of everything; the server forgets the keys that were grabbed."""
        self._x.disconnect(self._c)

    @property
    def lost(self) -> bool:
        return bool(self._x.connection_has_error(self._c))

    def codes_of(self, keysym: int) -> tuple[int, ...]:
        """Return the codes of the keys that write a symbol; none where the keyboard lacks it."""
        symbols = self._x.key_symbols_alloc(self._c)
        found = self._x.key_symbols_get_keycode(symbols, keysym)
        codes: list[int] = []
        while found and found[len(codes)]:
            codes.append(found[len(codes)])
        self._free(found)
        self._x.key_symbols_free(symbols)
        return tuple(codes)

    def modifier_of(self, codes: Sequence[int]) -> int:
        """Return the mask of the modifier that one of these keys switches, 0 when none does."""
        reply = self._x.get_modifier_mapping_reply(self._c, self._x.get_modifier_mapping(self._c), None)
        if not reply:
            return 0
        each, table = reply.contents.per_modifier, self._x.get_modifier_mapping_keycodes(reply)
        masks = [1 << place // each for place in range(8 * each) if table[place] in codes and table[place]]
        self._free(reply)
        return masks[0] if masks else 0

    def grab(self, code: int, states: Sequence[int]) -> bool:
        """Take a key, with each of these states of the modifiers, from all programs; False when one has it already."""
        asked = [self._x.grab_key_checked(self._c, 0, self.root, state, code, xcb.ASYNC, xcb.ASYNC) for state in states]
        errors = [self._error_of(cookie) for cookie in asked]  # each must be fetched
        return not any(errors)

    def ungrab(self, code: int, states: Sequence[int]) -> None:
        for state in states:
            self._x.ungrab_key(self._c, code, self.root, state)
        self._x.flush(self._c)

    def moves(self) -> Iterator[KeyMove | KeysChanged]:
        """Yield what happened to the grabbed keys since the last time, without waiting."""
        while event := self._x.poll_for_event(self._c):
            kind = event.contents.response_type & xcb.POLL_FIRST
            code, state, at_ms = event.contents.detail, event.contents.state, event.contents.time
            self._free(event)
            if kind in (xcb.KEY_PRESS, xcb.KEY_RELEASE):
                yield KeyMove(code, state, kind == xcb.KEY_PRESS, at_ms)
            elif kind == xcb.MAPPING_NOTIFY:
                yield KeysChanged()

    def set_numbers(self, window: int, name: str, numbers: Sequence[int]) -> None:
        """Set a property of any window to a list of numbers; what is no window any more is left alone."""
        values = (c_uint32 * len(numbers))(*numbers)
        self._error_of(
            self._x.change_property_checked(
                self._c, 0, window, self._atom(name), xcb.CARDINAL, 32, len(numbers), values
            )
        )

    def drop(self, window: int, name: str) -> None:
        """Take a property off a window."""
        self._error_of(self._x.delete_property_checked(self._c, window, self._atom(name)))

    def focus(self) -> int:
        """Return the window that has the keyboard; 0 or 1 where no window has it."""
        reply = self._x.get_input_focus_reply(self._c, self._x.get_input_focus(self._c), None)
        found = reply.contents.focus if reply else 0
        self._free(reply)
        return int(found)

    def give_focus(self, window: int) -> bool:
        """Give a window the keyboard; False when it is gone or hidden."""
        asked = self._x.set_input_focus_checked(self._c, xcb.REVERT_TO_PARENT, window, xcb.CURRENT_TIME)
        return self._error_of(asked) is None

    def _atom(self, name: str) -> int:
        asked = self._x.intern_atom(self._c, 0, len(name), name.encode())
        reply = self._x.intern_atom_reply(self._c, asked, None)
        found = reply.contents.atom if reply else 0
        self._free(reply)
        return int(found)

    def _error_of(self, cookie: xcb.Cookie) -> int | None:
        """Return the code of the error that a request met, None when it was done."""
        error = self._x.request_check(self._c, cookie)
        if not error:
            return None
        code = int(error.contents.detail)
        self._free(error)
        return code

    def _free(self, answer: object) -> None:
        if answer:
            self._x.free(cast(answer, c_void_p))  # type: ignore[arg-type]
