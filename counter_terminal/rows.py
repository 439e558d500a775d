"""A row of a list and the steps that can be taken with it, as every list of the terminal shows them."""

from dataclasses import dataclass

from shared.domain.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class Chip:
    """A small sign in a row; `kind` names its colours in the style sheet."""

    kind: str
    words: Words


@dataclass(frozen=True, slots=True)
class RowLine:
    key: int
    """Id of what the row stands for."""
    number: str
    what: Words
    aside: Words
    """At the right end: how long it waits, or until when it is good."""
    chips: tuple[Chip, ...] = ()
    note: Words = NOTHING
    """A second, quiet line."""
    caution: bool = False
    """Whether what stands at the right end should be noticed."""

    @property
    def spoken(self) -> Words:
        """Return the whole row for screen readers."""
        parts = [self.what, *(chip.words for chip in self.chips), self.aside, self.note]
        said = [part for part in parts if part.zh]
        return Words("，".join((self.number, *(p.zh for p in said))), ", ".join((self.number, *(p.en for p in said))))


@dataclass(frozen=True, slots=True)
class RowStep:
    """A button of the chosen row: `hint` says what it does or, while it is off, why it does nothing."""

    name: str
    label: Words
    hint: Words
    enabled: bool
    urged: bool = False


@dataclass(frozen=True, slots=True)
class ShownList:
    """A list as it is on the screen."""

    rows: tuple[RowLine, ...] = ()
    more: bool = False
    empty: Words = NOTHING
    """What stands in the place of rows that are not there."""
    as_of: Words = NOTHING
    """From when it is, while it cannot be read anew."""
    typed: str = ""
    """What is looked for."""
    chosen: int | None = None
    """Key of the row whose steps are shown."""
    steps: tuple[RowStep, ...] = ()
    prompt: Words = NOTHING
    """What the chosen row asks before its steps."""
    why: Words = NOTHING
    """Why the first row is next."""
    everything: bool = False
    """Whether rows that are not this counter's stand among them."""


NO_ROWS = ShownList()
