"""Places as they are kept, counted from their screen's corner, and as they are there."""

from PySide6.QtGui import QScreen

from counter_terminal.window.geometry import Place
from counter_terminal.window.memory import KeptPlace


def shifted(kept: KeptPlace, screen: QScreen) -> Place:
    corner = screen.geometry().topLeft()
    return Place(corner.x() + kept.x, corner.y() + kept.y, kept.width, kept.height)


def counted(place: Place, screen: QScreen) -> KeptPlace:
    """Return a place as it is kept, counted from its screen's corner."""
    corner = screen.geometry().topLeft()
    assert place.x is not None
    assert place.y is not None
    return KeptPlace(screen.name(), place.x - corner.x(), place.y - corner.y(), place.width, place.height)
