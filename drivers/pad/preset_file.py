"""Presets: the files that describe kinds of pads, ours and those that a technician learned."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from drivers.errors import BadPreset
from drivers.options import BAUD_RATES
from drivers.pad.actions import WORDS, Action, scores_of
from drivers.pad.layout import SHOWN, Layout
from drivers.pad.template import Answers, DigitStyle, Framing, PadTemplate, Reception, Sending
from drivers.pad.toml_table import Table
from drivers.presets import PRESET_FILE, PRESETS, SCORES, SCORES_ARE

FOLDER = Path(__file__).with_name("presets")
PARITIES = ("none", "even", "odd")
MOST_MS = 60_000
FROM_PAD = {"unit", "function", "length", "data", "sum", "xor", "crc"}
TO_PAD = {"unit", "length", "sum", "xor", "crc", *SHOWN}


def load_preset(name: str) -> PadTemplate:
    """Return the preset with one of our names, or in the file at this path. Raises BadPreset."""
    path = Path(name).expanduser() if name.endswith(PRESET_FILE) else FOLDER / f"{name}{PRESET_FILE}"
    return _load(path)


@cache
def our_presets() -> dict[str, PadTemplate]:
    """Return the presets that come with the program, by name."""
    return {name: load_preset(name) for name in PRESETS}


def _load(path: Path) -> PadTemplate:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise BadPreset(f"{path}: there is no such preset file; correct the path or learn the pad first.") from None
    except OSError as error:
        raise BadPreset(f"{path}: can't be read ({error.strerror}); check the file's rights.") from error
    except UnicodeDecodeError:
        raise BadPreset(f"{path}: is not a text file in UTF-8; save it as one.") from None
    return read_preset(text, str(path))


def read_preset(text: str, file: str) -> PadTemplate:
    """Return the template that a preset file describes. Raises BadPreset with one sentence that begins with `file`."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadPreset(f"{file}: is no TOML ({error}); correct that place.") from None
    return _template(Table(file, "", data), data)


def _template(top: Table, data: dict[str, Any]) -> PadTemplate:
    receive = _reception(top.table("receive"))
    template = PadTemplate(
        name=top.text("name"),
        receive=receive,
        answers=_answers(top.table("answer"), receive),
        send=_sending(top.table("send")),
        baud=top.whole("baud", 9600, BAUD_RATES[0], BAUD_RATES[-1]),
        parity=top.choice("parity", PARITIES, "none"),
        units=top.units("units"),
        scores=top.text("scores", ""),
        debounce_ms=top.whole("debounce_ms", 300, 0, MOST_MS),
        echo=top.yes("echo", False),
        only_while_rating=top.yes("only_while_rating", False),
    )
    top.end()
    if data.get("baud", 9600) not in BAUD_RATES:
        raise top.wrong("baud", f"must be one of {', '.join(map(str, BAUD_RATES))}, not {data['baud']}")
    if template.scores and not re.fullmatch(SCORES, template.scores):
        raise top.wrong("scores", f'must be {SCORES_ARE}, not "{template.scores}"')
    try:
        scores_of(template.scores, receive.actions)
    except BadPreset as error:
        raise top.wrong("scores", str(error)) from None
    return template


def _reception(table: Table) -> Reception:
    framing = table.word("framing", Framing)
    layout = table.layout("frame")
    keys: dict[bytes, Action] = table.table("keys").bytes_to(_action, "a key such as call_next, score_1 or digit_7")
    rating_keys: dict[bytes, Action] = table.table("rating_keys").bytes_to(_action, "a score key such as score_1")
    digits = table.table("digits").bytes_to(_digit, "a digit from 0 to 9")
    made = Reception(
        framing,
        layout,
        keys,
        {raw[0]: digit for raw, digit in digits.items() if len(raw) == 1},
        table.byte("rating_function", None),
        rating_keys,
        table.byte_list("ignore"),
        table.byte("function", 1) or 0,
        table.whole("gap_ms", 30, 5, MOST_MS),
        table.whole("forget_ms", 500, 0, MOST_MS),
    )
    table.end()
    if unfit := _unfit(made):
        raise table.wrong("frame", unfit)
    if len(made.digits) < len(digits):
        raise table.wrong("digits", "a digit before a key is one byte")
    _check_keys(table, made)
    return made


def _unfit(receive: Reception) -> str:
    """Return what keeps the layout from being framed this way, "" when nothing does."""
    layout, framing = receive.layout, receive.framing
    if strange := layout.words - FROM_PAD:
        return f"a frame from a pad has no {', '.join(sorted(strange))}"
    if "data" not in layout.words:
        return "needs data, the bytes that say which key was pressed"
    fixed = layout.shortest == layout.longest
    match framing:
        case Framing.FIXED if not fixed:
            return 'varies in size; give data one size or take framing "length", "footer", "line" or "gap"'
        case Framing.BYTE if layout.longest != 1:
            return 'has more than one byte; take framing "fixed"'
        case Framing.LENGTH if "length" not in layout.words:
            return 'has no length; add it or take framing "footer" or "fixed"'
        case Framing.FOOTER if layout.parts[-1].word or not layout.header:
            return "must begin and end with bytes that never change"
        case _:
            return ""


def _check_keys(table: Table, receive: Reception) -> None:
    if not receive.keys and not receive.rating_keys:
        raise table.wrong("keys", "is missing; say which bytes mean which key, such as 31 = call_next")
    if (receive.rating_function is not None) != bool(receive.rating_keys):
        raise table.wrong("rating_function", "goes with [receive.rating_keys]; give both or neither")
    if receive.rating_function is not None and "function" not in receive.layout.words:
        raise table.wrong("rating_function", 'needs "function" in the frame')
    size = next(part for part in receive.layout.parts if part.word == "data")
    for raw in (*receive.keys, *receive.rating_keys):
        if not size.low <= len(raw) <= size.high:
            raise table.wrong("keys", f'"{raw.hex(" ").upper()}" has {len(raw)} bytes, which "{size}" does not hold')


def _answers(table: Table, receive: Reception) -> Answers:
    key, rating = table.answer("key"), table.answer("rating")
    made = Answers(key, rating, table.whole("within_ms", 0, 0, MOST_MS))
    table.end()
    for name, layout in (("key", key), ("rating", rating)):
        if isinstance(layout, Layout) and (unfit := _unfit_answer(layout, receive.layout)):
            raise table.wrong(name, unfit)
    return made


def _unfit_answer(answer: Layout, asked: Layout) -> str:
    """Return what keeps a layout from answering such frames, "" when nothing does."""
    if strange := (answer.words - asked.words - TO_PAD) | (answer.words & set(SHOWN)):
        return f"the frame from the pad has no {', '.join(sorted(strange))} to answer with"
    return "its data must hold what the pad sends" if 0 < answer.size_of("data") < asked.size_of("data") else ""


def _sending(table: Table) -> Sending:
    names = list(Sending().layouts)
    layouts = {name: table.layouts(name) for name in names}
    made = Sending(
        **layouts,
        digits=table.word("digits", DigitStyle, DigitStyle.ASCII),
        blank=table.byte("blank", 0x20) or 0,
        gap_ms=table.whole("gap_ms", 0, 0, 500),
        after_key=table.yes("after_key", False),
    )
    table.end()
    for name, each in ((name, each) for name, found in layouts.items() for each in found):
        if strange := each.words - TO_PAD:
            raise table.wrong(name, f"a frame to a pad has no {', '.join(sorted(strange))}")
    return made


def _action(value: object) -> Action | None:
    return WORDS.get(value) if isinstance(value, str) else None


def _digit(value: object) -> int | None:
    return value if type(value) is int and 0 <= value <= 9 else None
