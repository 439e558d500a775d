"""What is read of a page, taken from the page itself: its heading, then all that it says, in reading order."""

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QWidget

from kiosk.reading_order import controls, parts
from kiosk.spoken import texts
from shared.domain.words import Language
from shared.qt.touch.area import TouchArea


def page_words(root: QWidget, language: Language, *, count: bool = True) -> tuple[str, ...]:
    """Return what a page, or a question over it, says; buttons are only counted, since they speak when reached."""
    heading = root.accessibleName()
    told = [heading, *(text for text in _told(root) if text != heading)]
    many = len(controls(root))
    if count and many:
        told.append(texts.CONTROLS.fill(count=many).of(language))
    return tuple(text for text in told if text.strip())


def control_words(control: TouchArea, language: Language) -> str:
    """Return what is said when keys reach a control."""
    words = texts.CHOSEN if control.isCheckable() and control.isChecked() else texts.BUTTON
    return words.fill(name=control.accessibleName()).of(language)


def _told(widget: QWidget) -> Iterator[str]:
    for part in parts(widget):
        if isinstance(part, TouchArea):
            continue
        if isinstance(part, QLabel):
            yield part.accessibleName() or part.text()
        elif part.accessibleName():
            yield part.accessibleName()
        else:
            yield from _told(part)
