"""Looks of the call screen for tests of its parts."""

from pathlib import Path

from callscreen.board.choice import chosen_layout
from callscreen.board.layout import BoardLayout
from callscreen.widgets.look import Look
from shared.qt.theme import DARK, Theme


def a_look(
    layout: str | BoardLayout = "usual",
    theme: Theme = DARK,
    *,
    animations: bool = False,
    pictures: Path | None = None,
    photos: Path | None = None,
) -> Look:
    """A look at rest, of one of our layouts unless another is given."""
    chosen = chosen_layout(layout) if isinstance(layout, str) else layout
    return Look(theme, chosen, animations, pictures, photos)
