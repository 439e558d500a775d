"""The order and the measures of a slip's blocks, read from a TOML file that a hall may replace by its own."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from shared.domain.problem import Problem
from shared.domain.words import Words
from shared.tomlfile.reading import read_toml

DOTS_PER_MM = 8
LAYOUTS = Path(__file__).parent / "layouts"
NARROW_BELOW_DOTS = 480

Millimetres = Annotated[float, Field(ge=0, le=200)]
TypeSize = Annotated[float, Field(ge=2, le=30)]
Size = tuple[TypeSize, Annotated[int, Field(ge=1, le=9)]]
Sizes = Annotated[tuple[Size, ...], Field(min_length=1)]
WordsKind = Literal[
    "hall", "priority", "wait", "hours", "place", "windows", "holder", "code_use", "rating", "issued", "phone"
]
FootLine = Literal["holder", "code_use", "rating", "issued", "phone"]


class LayoutProblem(Problem):
    """A layout file that cannot be used; the text names file, line and key."""


class _Group(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Block(_Group):
    above_mm: Millimetres = 0
    """Blank paper above the block, where it prints anything."""
    below_mm: Millimetres = 0


class Logo(_Block):
    kind: Literal["logo"]
    height_mm: Annotated[float, Field(ge=3, le=60)]
    dither: bool = False
    """Grey by scattered dots, for photographs; else what is darker than the middle is black."""


class Line(_Block):
    """One text of the ticket."""

    kind: WordsKind
    sizes: Sizes


class Service(_Block):
    kind: Literal["service"]
    sizes: Sizes
    other_sizes: Sizes


class Number(_Block):
    kind: Literal["number"]
    height_mm: Annotated[float, Field(ge=6, le=40)]


class Rule(_Block):
    kind: Literal["rule"]


class Materials(_Block):
    kind: Literal["materials"]
    heading_mm: TypeSize
    item_mm: TypeSize
    note_mm: TypeSize


class Code(_Block):
    kind: Literal["code"]
    form: Literal["qr", "barcode"] = "qr"
    most_mm: Annotated[float, Field(ge=15, le=60)] = 25
    text_mm: TypeSize
    beside: bool = True
    lines: tuple[FootLine, ...] = ()


class Notice(_Block):
    """A line of the hall's own."""

    kind: Literal["notice"]
    zh: str
    en: str
    sizes: Sizes

    @property
    def words(self) -> Words:
        return Words(self.zh, self.en)


Block = Annotated[
    Logo | Line | Service | Number | Rule | Materials | Code | Notice,
    Field(discriminator="kind"),
]


class SlipLayout(_Group):
    """A whole slip from top to bottom."""

    margin_mm: Millimetres
    block: Annotated[tuple[Block, ...], Field(min_length=1)]


def dots(mm: float) -> int:
    """Return a length in printer dots."""
    return round(mm * DOTS_PER_MM)


def sizes_in_dots(sizes: Sizes) -> tuple[tuple[int, int], ...]:
    return tuple((dots(mm), lines) for mm, lines in sizes)


def read_layout(path: Path) -> SlipLayout:
    """Read a layout. Raises LayoutProblem, one sentence that names file, line and key."""
    return read_toml(path, LayoutProblem).as_model(SlipLayout)


@lru_cache
def usual_layout(width_dots: int) -> SlipLayout:
    """Return our own layout for 80 mm paper (512 or 576 dots) or for 58 mm (384 dots)."""
    return read_layout(LAYOUTS / ("58mm.toml" if width_dots < NARROW_BELOW_DOTS else "80mm.toml"))
