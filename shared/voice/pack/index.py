"""A voice pack's index, `pack.json`: whose voice it is, which calls it covers, its clips, and how they are joined."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from shared.domain.tongue import Tongue
from shared.voice.pack import texts
from shared.voice.pack.fields import Fields, bad_field
from shared.voice.pack.problem import PackFault

FILE_NAME = "pack.json"
FORMAT = 1
SAMPLE_FORMAT = "s16le mono"
READINGS_OF_ONE = ("一", "幺")
PLACES = re.compile("[LDW]")
"""In a carrier: the letter, a digit, the window."""
WITH_A_MIDDLE = 3
"""From so many digits on there is one that is neither first nor last."""
LONGEST_GAP_MS = 2000
LONGEST_CLIP_S = 10
LEAST_NUMBER, LEAST_WINDOW = 85.0, 98.0
"""Per cent that a judge must understand; one recipe gave 95 % of the numbers with one style and 40 % with another."""


@dataclass(frozen=True, slots=True)
class Clip:
    """`samples` samples of a file, from `start`; `sha256` is that of these alone as a WAV file."""

    file: str
    start: int
    samples: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Gaps:
    """Silence put between clips, in milliseconds; voices do not pause by themselves where these stand."""

    after_letter: int
    between_digits: int
    after_number: int


@dataclass(frozen=True, slots=True)
class Cover:
    """The calls a pack can speak: one of its letters, so many digits or one more, and a window from first to last."""

    letters: str
    digits: int
    first_window: int
    last_window: int

    @property
    def most_digits(self) -> int:
        """Return how many digits a number may have: the clip of a middle digit, where there is one, is said twice."""
        return self.digits + 1 if self.digits >= WITH_A_MIDDLE else self.digits

    def needed(self) -> tuple[str, ...]:
        """Return the keys of all clips that these calls need."""
        places = {place_of(at, self.digits) for at in range(self.digits)}
        return (
            *(letter_key(letter) for letter in self.letters),
            *(f"D:{digit}:{place}" for place in sorted(places) for digit in range(10)),
            *(window_key(window) for window in range(self.first_window, self.last_window + 1)),
        )


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a recogniser understood of joined calls, in per cent."""

    judge: str
    date: str
    letters: str
    windows: int
    n: int
    letter: float
    digit: float
    number: float
    window: float

    @property
    def is_clear(self) -> bool:
        return self.number >= LEAST_NUMBER and self.window >= LEAST_WINDOW


@dataclass(frozen=True, slots=True)
class PackIndex:
    language: Tongue
    voice: str
    engine: str
    licence: str
    speed: float
    reading: str
    """How 1 is read in ticket numbers: 一 or 幺."""
    rate: int
    """Samples a second of its clips."""
    carrier: str
    """The sentence it was cut from, with L, D and W for letter, digits and window; commas are pauses of its own."""
    gaps: Gaps
    cover: Cover
    clips: Mapping[str, Clip]
    judged: tuple[Judgement, ...]
    released: bool | None
    """Whether whoever made it says that it may be used; None where nothing is said."""
    recommended_letters: str

    def check_usable(self) -> None:
        """Raise PackFault for a pack that is not clear enough, or that nobody has judged."""
        for one in self.judged:
            if not one.is_clear:
                floors = {"least_number": f"{LEAST_NUMBER:g}", "least_window": f"{LEAST_WINDOW:g}"}
                raise PackFault(texts.NOT_CLEAR.fill(number=f"{one.number:g}", window=f"{one.window:g}", **floors))
        if not self.judged and not self.released:
            raise PackFault(texts.NOT_JUDGED)
        if self.released is False:
            raise PackFault(texts.NOT_RELEASED)


def letter_key(letter: str) -> str:
    return f"L:{letter}"


def digit_keys(digits: str) -> tuple[str, ...]:
    return tuple(f"D:{digit}:{place_of(at, len(digits))}" for at, digit in enumerate(digits))


def window_key(window: int) -> str:
    return f"W:{window}"


def place_of(at: int, digits: int) -> str:
    """Name a digit's place, since one spoken last sounds different; the last one carries the 号 after it."""
    if at == digits - 1:
        return "last"
    return "first" if at == 0 else "mid"


def read_index(folder: Path) -> PackIndex:
    """Read a pack's index without its clips. Raises PackFault."""
    try:
        values = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise PackFault(texts.NO_INDEX) from error
    except OSError as error:
        detail = (error.strerror or str(error)).lower()
        raise PackFault(texts.UNREADABLE.fill(file=FILE_NAME, detail=detail)) from error
    except (ValueError, RecursionError) as error:
        raise PackFault(texts.NOT_JSON) from error
    return understand(Fields(values))


def understand(fields: Fields) -> PackIndex:
    """Return the index in an object of JSON. Raises PackFault for the first thing wrong."""
    _check_format(fields)
    cover = _cover(fields.inner("covers"))
    rate = fields.whole("sample_rate", 8000, 48_000)
    return PackIndex(
        language=_language(fields.text("language")),
        voice=fields.text("voice"),
        engine=fields.text("engine"),
        licence=fields.text("licence"),
        speed=fields.number("speed", 0.1, 10),
        reading=fields.text("reading"),
        rate=rate,
        carrier=_carrier(fields, cover.digits),
        gaps=_gaps(fields.inner("gaps_ms")),
        cover=cover,
        clips=_clips(fields.inner("clips"), cover, LONGEST_CLIP_S * rate),
        judged=tuple(_judgement(one) for one in fields.list_of("judged")),
        released=_released(fields),
        recommended_letters=fields.text("recommended_letters") if "recommended_letters" in fields else cover.letters,
    )


def _check_format(fields: Fields) -> None:
    if fields.get("format") != FORMAT:
        raise PackFault(texts.FOREIGN_FORMAT.fill(found=fields.get("format"), known=FORMAT))
    if fields.get("sample_format") != SAMPLE_FORMAT:
        raise bad_field("sample_format")
    if fields.get("reading") not in READINGS_OF_ONE:
        raise bad_field("reading")


def _language(tag: str) -> Tongue:
    try:
        return Tongue(tag.partition("-")[0])
    except ValueError as error:
        raise PackFault(texts.FOREIGN_LANGUAGE.fill(found=tag)) from error


def _carrier(fields: Fields, digits: int) -> str:
    carrier = fields.text("carrier")
    if "".join(PLACES.findall(carrier)) != f"L{'D' * digits}W":
        raise bad_field("carrier")
    return carrier


def _gaps(fields: Fields) -> Gaps:
    after_letter, between_digits, after_number = (
        fields.whole(name, 0, LONGEST_GAP_MS) for name in ("after_letter", "between_digits", "after_number")
    )
    return Gaps(after_letter, between_digits, after_number)


def _cover(fields: Fields) -> Cover:
    letters, windows = fields.text("letters"), fields.get("windows")
    if not re.fullmatch("[A-Z]+", letters) or len(set(letters)) != len(letters):
        raise bad_field(fields.path("letters"))
    if not isinstance(windows, list) or len(windows) != 2:
        raise bad_field(fields.path("windows"))
    first = fields.whole_in(windows[0], fields.path("windows"), 1, 999)
    last = fields.whole_in(windows[1], fields.path("windows"), first, 999)
    return Cover(letters, fields.whole("digits", 1, 6), first, last)


def _clips(fields: Fields, cover: Cover, longest: int) -> Mapping[str, Clip]:
    missing = next((key for key in cover.needed() if key not in fields), None)
    if missing is not None:
        raise PackFault(texts.NO_CLIP.fill(key=missing))
    return {key: _clip(key, fields.inner(key), longest) for key in fields}


def _clip(key: str, fields: Fields, longest: int) -> Clip:
    file = fields.text("file")
    if file != Path(file).name or "\\" in file:
        raise PackFault(texts.OUTSIDE.fill(key=key, file=file))
    start = fields.whole("start", 0, 2**40) if "start" in fields else 0
    return Clip(file, start, fields.whole("samples", 1, longest), fields.text("sha256"))


def _judgement(fields: Fields) -> Judgement:
    letter, digit, number, window = (fields.number(name, 0, 100) for name in ("letter", "digit", "number", "window"))
    n, windows = fields.whole("n", 1, 10**6), fields.whole("windows", 1, 999)
    return Judgement(
        fields.text("judge"), fields.text("date"), fields.text("letters"), windows, n, letter, digit, number, window
    )


def _released(fields: Fields) -> bool | None:
    released = fields.get("usable") if "usable" in fields else None
    if released is not None and not isinstance(released, bool):
        raise bad_field("usable")
    return released
