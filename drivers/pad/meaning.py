"""What a frame of a pad means: which pad, which key, which digits before it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from drivers.pad.actions import Action, word_of
from drivers.pad.events import Key
from drivers.pad.finder import Finder, Found, GapFinder, LayoutFinder, LineFinder
from drivers.pad.layout import Layout
from drivers.pad.template import Answers, Framing, Reception


@dataclass(frozen=True, slots=True)
class Press:
    """A frame understood; `unit` is None where frames carry no address, `action` for a key without a meaning."""

    unit: int | None
    action: Action | None
    digits: tuple[int, ...] = ()
    is_rating: bool = False


def finder_of(
    receive: Reception, others: Sequence[Layout] = (), wrong_with: Callable[[Found], str] = lambda _: ""
) -> Finder:
    """Return what finds the frames of such a pad in a stream, and frames of other layouts where framing lets it."""
    match receive.framing:
        case Framing.LINE:
            return LineFinder(receive.layout)
        case Framing.GAP:
            return GapFinder(receive.layout, receive.gap_ms / 1000)
        case _:
            return LayoutFinder([receive.layout, *others], receive.forget_ms / 1000, wrong_with)


def press_of(frame: Found, receive: Reception) -> Press | None:
    """Return what a frame says; None for one that the preset ignores."""
    data = frame.values.get("data", b"")
    if data in receive.ignore:
        return None
    unit = frame.values["unit"][0] if "unit" in frame.values else None
    if receive.rating_function is not None and frame.values.get("function") == bytes([receive.rating_function]):
        return Press(unit, _first_of(receive.rating_keys, data), is_rating=True)
    action, digits = _after_digits(receive, data)
    return Press(unit, action, digits)


def _first_of(keys: Mapping[bytes, Action], data: bytes) -> Action | None:
    return next((action for key, action in keys.items() if data.startswith(key)), None)


def _after_digits(receive: Reception, data: bytes) -> tuple[Action | None, tuple[int, ...]]:
    """Return the key that the data ends with, the longest one first, and the digits before it."""
    for start in range(len(data)):
        action = receive.keys.get(data[start:])
        if action is not None and all(each in receive.digits for each in data[:start]):
            return action, tuple(receive.digits[each] for each in data[:start])
    return None, ()


def data_of(action: Action, receive: Reception) -> bytes | None:
    """Return the data bytes that the pad sends for an action, None when it has no such key."""
    maps = (receive.rating_keys, receive.keys)
    return next((data for keys in maps for data, each in keys.items() if each == action), None)


def frame_of(action: Action, unit: int, receive: Reception, digits: tuple[int, ...] = ()) -> bytes:
    """Return the frame that the pad with this number sends for a key. Raises ValueError when it has no such key."""
    data = data_of(action, receive)
    if data is None:
        raise ValueError(f"the pad has no key for {word_of(action)}")
    codes = {digit: code for code, digit in receive.digits.items()}
    if any(digit not in codes for digit in digits):
        raise ValueError("the pad types no digits before a key")
    rating = receive.rating_function is not None and data in receive.rating_keys and action not in receive.keys.values()
    function = receive.rating_function if rating else receive.function
    room = receive.layout.size_of("data") - len(data)
    if len(digits) > room:
        raise ValueError(f"the pad types at most {room} digits before {word_of(action)}, not {len(digits)}")
    data = bytes(codes[digit] for digit in digits) + data
    return receive.layout.encode({"unit": bytes([unit]), "function": bytes([function or 0]), "data": data})


def answer_to(frame: Found, press: Press, answers: Answers) -> bytes | None:
    """Return what the PC answers to a frame, None when it answers nothing."""
    answer = answers.rating if press.is_rating else answers.key
    if answer is None:
        return None
    return answer.encode(frame.values) if isinstance(answer, Layout) else frame.raw


def has_start_key(receive: Reception) -> bool:
    """Say whether the pad has a key of its own for starting; without one "call next" starts as well."""
    return Key.START in receive.keys.values()
