"""A printer that can never answer: its slips are asked about, and staff hear only of what is really wrong."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from drivers.errors import NotConnected
from drivers.printer.status import PrinterStatus
from drivers.state import Health
from kiosk.press import GoHome, Keep
from kiosk.printer_alerts import OF_MUTE, OF_ONE, AlertNews, alerts_of
from kiosk.printer_report import PrinterReport, Which, untold
from kiosk.slip_printer import LEFT_ALONE_S
from kiosk.state import PrintFault, SlipTrouble
from tests.end_to_end.waiting import until
from tests.kiosk.kiosks import Rig, RigPrinter, a_rig, on_network

Switch = Callable[[RigPrinter | None], Rig]


@pytest.fixture
def switch_on(ready_sqlite_url: str, qapp: QApplication) -> Iterator[Switch]:
    """Switch on a kiosk whose first printer is mute; a second one is the test's."""
    rigs: list[Rig] = []

    def made(second: RigPrinter | None = None) -> Rig:
        rigs.append(a_rig(ready_sqlite_url, printer=on_network("?status=no"), second=second))
        return rigs[0]

    yield made
    rigs[0].close()


def _off() -> PrinterStatus:
    raise NotConnected("Ticket printer (sim:): nothing answers there. Check its power and cable.")


def _rest(rig: Rig) -> None:
    rig.presenter.pressed(GoHome())
    rig.wait(LEFT_ALONE_S + 1)
    rig.work()


def test_a_slip_nobody_can_tell_of_is_asked_about_and_alerts_nobody(switch_on: Switch) -> None:
    rig = switch_on(None)
    rig.open()
    rig.take()
    fault = rig.at(PrintFault)
    assert (fault.trouble, fault.maybe_printed) == (SlipTrouble.UNTOLD, True)
    assert (rig.alerts(), rig.devices()) == (set(), [("kiosk-1", "unknown", "")])
    rig.presenter.pressed(Keep())
    rig.work()
    _rest(rig)
    assert (rig.alerts(), rig.devices()) == (set(), [("kiosk-1", "unknown", "")])


def test_a_mute_printer_that_is_off_is_told_and_that_it_is_reached_again_too(switch_on: Switch) -> None:
    rig = switch_on(None)
    reached = rig.printer.status
    rig.printer.status = _off  # type: ignore[method-assign]
    rig.open()
    assert rig.alerts() == {"printer_away"}
    rig.printer.status = reached  # type: ignore[method-assign]
    _rest(rig)
    assert rig.alerts() == set()


def test_a_mute_printers_slips_do_not_move_the_next_to_the_second(switch_on: Switch) -> None:
    second = on_network()
    rig = switch_on(second)
    for _ in range(2):
        rig.open()
        rig.take()
        rig.presenter.pressed(Keep())
        rig.work()
        rig.presenter.pressed(GoHome())
    until(lambda: len(rig.printer.device.slips) == 2, "both slips, of which a mute printer says nothing")
    assert (len(second.device.slips), rig.alerts()) == (0, set())
    second.close()


@pytest.mark.parametrize(
    ("look", "ended"),
    [
        (PrinterReport(Health.UNKNOWN, mute=True), set(OF_MUTE)),
        (PrinterReport(Health.UNKNOWN), set()),
        (PrinterReport(Health.OFFLINE, SlipTrouble.AWAY, mute=True), set()),
        (PrinterReport(Health.ONLINE), set(OF_ONE)),
    ],
)
def test_what_a_look_ends(look: PrinterReport, ended: set[str]) -> None:
    [news, *_] = alerts_of(look)
    assert news.cleared == ended


def test_a_slip_handed_over_ends_every_fault_of_a_mute_printer() -> None:
    [news, *_] = alerts_of(replace(untold(), mute=True, which=Which.SECOND))
    assert news == AlertNews("second", {}, frozenset(OF_ONE))
