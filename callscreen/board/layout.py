"""A layout of the call screen, as its TOML file tells it: which parts there are, how they share the screen, and how."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, field_validator, model_validator

from shared.domain.words import Language
from shared.settings import ThemeName

PartKind = Literal[
    "header",
    "calling",
    "caption",
    "recent",
    "queues",
    "next",
    "windows",
    "open_windows",
    "missed",
    "hours",
    "media",
    "notices",
]
TileCount = Literal[1, 2, 4, 6]
Tongues = Literal["zh+en", "zh", "en+zh", "en"]
"""The languages written on a screen, the one in the large line first."""

Share = Annotated[float, Field(strict=True, gt=0, le=10_000)]


class _Group(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Area(_Group):
    """A part of the screen: one part of the board, or rows or columns of smaller areas."""

    share: Share = 1
    """How much of its row or column it takes, beside the shares of the others there."""
    part: PartKind | None = None
    rows: Annotated[tuple["Area", ...], Field(min_length=1)] | None = None
    columns: Annotated[tuple["Area", ...], Field(min_length=1)] | None = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        if sum(given is not None for given in (self.part, self.rows, self.columns)) != 1:
            raise ValueError('an area has either "part", "rows" or "columns"; give it one of them')
        return self

    def parts(self) -> Iterator[PartKind]:
        """Return the parts in this area, from top to bottom and from left to right."""
        if self.part is not None:
            yield self.part
        for inner in (*(self.rows or ()), *(self.columns or ())):
            yield from inner.parts()


class CallingOptions(_Group):
    tiles: TileCount = 2
    """How many large tiles there are as a rule."""
    most: TileCount | None = None
    """How many there are while so many are called in the same moments; as many as a rule if left out."""

    @model_validator(mode="after")
    def _most_is_most(self) -> Self:
        if self.most is not None and self.most < self.tiles:
            raise ValueError(f'"most" must be at least "tiles", which is {self.tiles}')
        return self

    @property
    def at_most(self) -> int:
        return self.most or self.tiles


class WindowsOptions(_Group):
    clerks: StrictBool = False
    """Whether each window shows its clerk's name and photo."""


class NextOptions(_Group):
    numbers: Annotated[StrictInt, Field(ge=1, le=5)] = 2
    """How many numbers are told for each queue."""


class MediaOptions(_Group):
    seconds: Annotated[StrictInt, Field(ge=3, le=3600)] = 12
    """How long each picture stands."""
    sound: StrictBool = True
    """Whether films are heard, where the hall's voice is."""
    fill: StrictBool = True
    """Whether a picture fills its area, cut at its edges, or is shown whole."""


class BoardLayout(_Group):
    """A whole call screen; the arrangement that fits the window's shape is used, or the only one there is."""

    distance_m: Annotated[float, Field(strict=True, ge=1, le=60)] = 10
    """From how far the number called last is to be read."""
    text_scale: Annotated[float, Field(strict=True, ge=0.7, le=2)] = 1
    """Size of all other text, beside what is usual."""
    languages: Tongues = "zh+en"
    theme: ThemeName = "dark"
    """Colours, unless the machine's settings name others."""
    landscape: Area | None = None
    portrait: Area | None = None
    calling: CallingOptions = CallingOptions()
    windows: WindowsOptions = WindowsOptions()
    next: NextOptions = NextOptions()
    media: MediaOptions = MediaOptions()

    @field_validator("landscape", "portrait")
    @classmethod
    def _each_part_once(cls, area: Area | None) -> Area | None:
        seen: set[str] = set()
        for part in area.parts() if area else ():
            if part in seen:
                raise ValueError(f'the part "{part}" stands in it twice; name each part once')
            seen.add(part)
        return area

    @model_validator(mode="after")
    def _has_a_shape(self) -> Self:
        if self.landscape is None and self.portrait is None:
            raise ValueError('has neither "landscape" nor "portrait"; add a section of one of these names')
        return self

    def arrangement(self, *, portrait: bool) -> Area:
        """Return the arrangement for a shape."""
        first, second = (self.portrait, self.landscape) if portrait else (self.landscape, self.portrait)
        area = first or second
        assert area is not None  # the model has checked it
        return area

    def parts(self) -> tuple[PartKind, ...]:
        """Return every part that stands in any arrangement, each once."""
        return tuple(dict.fromkeys(p for area in (self.landscape, self.portrait) if area for p in area.parts()))

    @property
    def tongues(self) -> tuple[Language, ...]:
        return tuple(Language(code) for code in self.languages.split("+"))

    @property
    def tiles_usual(self) -> int:
        return self.calling.tiles if "calling" in self.parts() else 0

    @property
    def tiles_most(self) -> int:
        return self.calling.at_most if "calling" in self.parts() else 0
