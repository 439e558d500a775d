"""How far a number has come on its way into a citizen's hand; written down before each step is taken."""

from enum import StrEnum


class Phase(StrEnum):
    ASKED = "asked"
    """The hall is asked for a number; it may have been given."""
    ISSUED = "issued"
    """The number is known, and nobody outside has seen it."""
    HANDING = "handing"
    """It goes to the printer or the screen; nobody knows yet whether it arrived."""
    KEPT = "kept"
    """A citizen has it."""
    RETURNING = "returning"
    """Nobody will hold it, and the database does not know that yet."""
    GONE = "gone"
    """Nobody holds it, and it waits in no line."""
    MERGED = "merged"
    """It was given while the database was away, and is there now."""
    REFUSED = "refused"
    """It was given while the database was away, which would not have it; somebody was told."""


_ON = {
    Phase.ASKED: {Phase.ISSUED, Phase.RETURNING, Phase.GONE},
    Phase.ISSUED: {Phase.HANDING, Phase.RETURNING, Phase.GONE},
    Phase.HANDING: {Phase.ISSUED, Phase.KEPT, Phase.RETURNING, Phase.GONE},
    Phase.KEPT: {Phase.HANDING, Phase.MERGED, Phase.REFUSED},
    Phase.RETURNING: {Phase.GONE},
}


def may_move(before: Phase, after: Phase) -> bool:
    """Tell whether a step is one of those that happen; what is over stays as it is."""
    return before is after or after in _ON.get(before, ())


NOBODYS = frozenset({Phase.RETURNING, Phase.GONE})
"""Given back: nobody holds such a number."""


def given_back(own: bool) -> Phase:
    """Return what a number becomes that nobody will hold; of one of its own block only the kiosk knows."""
    return Phase.GONE if own else Phase.RETURNING


def at_restart(before: Phase, own: bool) -> Phase:
    """Return what becomes of a number that was in hand when the kiosk died.

    What nobody can have seen is given back. What may be on paper stays, to be asked about and kept.
    """
    return given_back(own) if before in (Phase.ASKED, Phase.ISSUED) else before
