"""What citizens do at the suggestion box, for tests of its flow."""

from PySide6.QtWidgets import QPlainTextEdit

from kiosk.suggesting.place import (
    NoPhone,
    OpenBox,
    PhoneDigit,
    PhoneIsDone,
    PickCategory,
    SendNote,
    TextIsDone,
)
from kiosk.window import KioskWindow
from shared.actions.suggestions import list_suggestions
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.suggestion import Category, Suggestion
from shared.writing.strokes import TypeSign
from tests.kiosk.kiosks import Rig
from tests.kiosk.windows import find

MANAGER = Actor(Role.MANAGER, "manager")


def write(rig: Rig, keys: str = "paiduitaijiule ") -> None:
    rig.work()
    rig.presenter.pressed(OpenBox())
    rig.work()
    rig.presenter.pressed(PickCategory(Category.COMPLAINT))
    for key in keys:
        rig.presenter.pressed(TypeSign(key))


def dial(rig: Rig, digits: str) -> None:
    for digit in digits:
        rig.presenter.pressed(PhoneDigit(digit))


def check(rig: Rig, phone: str = "13812345678") -> None:
    write(rig)
    rig.presenter.pressed(TextIsDone())
    dial(rig, phone)
    rig.presenter.pressed(PhoneIsDone() if phone else NoPhone())


def send(rig: Rig) -> None:
    rig.presenter.pressed(SendNote())
    rig.work()


def kept(rig: Rig) -> tuple[Suggestion, ...]:
    return list_suggestions(rig.running.store, MANAGER)


def written(window: KioskWindow, name: str = "written") -> str:
    field = find(window, name)
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()
