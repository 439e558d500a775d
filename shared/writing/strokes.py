"""What people press while they write."""

from dataclasses import dataclass

from shared.press import Press


@dataclass(frozen=True, slots=True)
class TypeSign(Press):
    """A key of the keyboard on screen."""

    sign: str


@dataclass(frozen=True, slots=True)
class DeleteSign(Press):
    pass


@dataclass(frozen=True, slots=True)
class ChooseCandidate(Press):
    index: int
    """Among all that is offered, from nought."""


@dataclass(frozen=True, slots=True)
class MoveCursor(Press):
    step: int


@dataclass(frozen=True, slots=True)
class PlaceCursor(Press):
    position: int


@dataclass(frozen=True, slots=True)
class OtherLetters(Press):
    """Chinese by pinyin instead of Latin letters, or the other way round."""


@dataclass(frozen=True, slots=True)
class OtherKeys(Press):
    """Digits and signs instead of letters, or the other way round."""


@dataclass(frozen=True, slots=True)
class NextIsCapital(Press):
    pass
