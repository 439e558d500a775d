"""In which order a page is read and walked through by keys: as its layouts say, else from the top left."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractScrollArea, QGridLayout, QLayout, QStackedWidget, QWidget

from kiosk.widgets.touch import TouchArea


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
    laid_out = _of_layout(widget.layout())
    others = [c for c in widget.children() if isinstance(c, QWidget) and not c.isWindow() and c not in laid_out]
    return laid_out + sorted(others, key=lambda child: (child.y(), child.x()))


def _of_layout(layout: QLayout | None) -> list[QWidget]:
    found: list[QWidget] = []
    for position in _positions(layout) if layout is not None else ():
        item = layout.itemAt(position) if layout is not None else None
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            found.append(widget)
        elif inner is not None:
            found += _of_layout(inner)
    return found


def _positions(layout: QLayout) -> list[int]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        return sorted(places, key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]
    return list(places)
