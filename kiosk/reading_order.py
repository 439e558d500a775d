"""In which order a page is read and walked through by keys: as its layouts say, else from the top left."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractScrollArea, QGridLayout, QLayout, QStackedWidget, QWidget

from shared.qt.touch.area import TouchArea


def in_order(root: QWidget) -> Iterator[QWidget]:
    """Yield what is visible inside a widget, each before what is inside it."""
    for child in parts(root):
        yield child
        yield from in_order(child)


def controls(root: QWidget) -> list[TouchArea]:
    """Return everything that can be pressed just now, in reading order."""
    return [widget for widget in in_order(root) if isinstance(widget, TouchArea) and widget.isEnabled()]


def parts(widget: QWidget) -> list[QWidget]:
    """Return what a widget directly consists of, as far as it is visible, in reading order."""
    return [child for child in _children(widget) if child.isVisibleTo(widget)]


def _children(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QStackedWidget):
        shown = widget.currentWidget()
        return [] if shown is None else [shown]
    if isinstance(widget, QAbstractScrollArea):
        # Nothing in a field is read or pressed by itself; asked for the parts that Qt made, PySide first makes the type
        # of every widget there is, for which the page would wait 50 ms.
        return []
    inside = [child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()]
    layout = widget.layout()
    laid_out = _of_layout(layout, inside) if layout is not None else []
    others = [child for child in inside if child not in laid_out]
    return laid_out + sorted(others, key=lambda child: (child.y(), child.x()))


def _of_layout(layout: QLayout, widgets: list[QWidget]) -> list[QWidget]:
    """Return those of the widgets that a layout and what is nested in it have a place for.

    The layout is asked where each of them is, never for its items (`itemAt`): these belong to Qt, which deletes them
    with their widgets, while PySide keeps its handles of them and takes what comes to the same address later for them.
    """
    nested = [child for child in layout.children() if isinstance(child, QLayout)]
    places: dict[int, QWidget | QLayout] = {layout.indexOf(widget): widget for widget in widgets}
    places |= {layout.indexOf(inner): inner for inner in nested}
    found: list[QWidget] = []
    for position in _positions(layout, [place for place in places if place >= 0]):
        part = places[position]
        found += _of_layout(part, widgets) if isinstance(part, QLayout) else [part]
    return found


def _positions(layout: QLayout, places: list[int]) -> list[int]:
    if isinstance(layout, QGridLayout):
        return sorted(places, key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]
    return sorted(places)
