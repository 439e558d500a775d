"""What citizens press, as one set of signals that all pages share."""

from PySide6.QtCore import QObject, Signal


class Presses(QObject):
    """One signal per press; `service` and `department` carry the id."""

    touched = Signal()
    service = Signal(int)
    department = Signal(int)
    back = Signal()
    home = Signal()
    language = Signal()
    take_number = Signal()
    retry = Signal()
    keep = Signal()
    give_back = Signal()
    more_time = Signal()
