"""The suggestion box as a citizen's finger finds it: window, presenter and hall together."""

from PySide6.QtWidgets import QApplication

from kiosk.state import Home
from kiosk.window import KioskWindow
from shared.actions.suggestions import list_suggestions
from shared.press import Press
from tests.kiosk.kiosks import Rig
from tests.kiosk.suggesting.steps import MANAGER, written
from tests.kiosk.windows import names, press


def joined(window: KioskWindow, rig: Rig) -> None:
    """Let the window press at the presenter and show what comes of it."""

    def pressed(told: Press) -> None:
        rig.presenter.pressed(told)
        window.show_state(rig.state)

    window.presses.pressed.connect(pressed)
    rig.work()
    window.show_state(rig.state)


def touch(window: KioskWindow, *keys: str) -> None:
    for key in keys:
        press(window, key)
        QApplication.processEvents()


def test_a_citizen_touches_the_way_from_the_home_page_to_a_number(window: KioskWindow, rig: Rig) -> None:
    joined(window, rig)
    touch(window, "suggestions")
    rig.work()
    touch(window, "praise", *(f"key_{letter}" for letter in "fwtd"), "candidate_0")
    touch(window, *(f"key_{letter}" for letter in "henhao"), "key_space", "key_。")
    assert written(window) == "服务态度很好。"
    touch(window, "key_left", "key_delete", "key_signs", "key_！", "key_9")
    assert written(window) == "服务态度很！9。"
    touch(window, "key_delete", "key_signs", "key_language", "key_capital", "key_o", "key_k")
    assert written(window) == "服务态度很！Ok。"
    touch(window, "text_done", *(f"digit_{digit}" for digit in "13812345678"), "phone_done", "send")
    rig.work()
    window.show_state(rig.state)
    assert "page_received" in names(window)
    (kept,) = list_suggestions(rig.running.store, MANAGER)
    assert (kept.text, kept.phone) == ("服务态度很！Ok。", "13812345678")
    touch(window, "go_home")
    assert rig.state.place == Home()
