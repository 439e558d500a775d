"""What lets the kiosk stand alone in a hall: the guarded window, the way in for staff, and the dark screen at night."""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.dark.night import Night
from kiosk.dark.switch import ScreenSwitch
from kiosk.flow import Flow
from kiosk.inputs.devices import InputDevices
from kiosk.local.file import LocalFile
from kiosk.lock.attempts import Attempts, attempts_file
from kiosk.lock.corner import HiddenCorner
from kiosk.lock.guard import WindowGuard
from kiosk.lock.steady import SteadyHand
from kiosk.my_number.desk import NumberDesk
from kiosk.my_number.reprinting import Reprinting
from kiosk.printing import Printing
from kiosk.runners import Runners
from kiosk.service_desk.flow import Surroundings
from kiosk.service_desk.log_tail import LogTail
from kiosk.service_desk.machine import machine_rows
from kiosk.service_desk.pin_entry import PinOf
from kiosk.service_desk.place import AskForService
from kiosk.service_desk.printers import Printers
from kiosk.service_desk.staff import Staff
from kiosk.service_desk.technician import Technician
from kiosk.service_desk.told import input_rows, journal_rows
from kiosk.stage import Stage
from kiosk.state import KioskState
from kiosk.trail import page_of
from kiosk.window import KioskWindow
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.qt.jobs import QtJobs
from shared.settings import Settings

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KioskParts:
    """What the service page looks at and works with."""

    store: Store
    settings: Settings
    printing: Printing
    runners: Runners
    journal: LocalFile
    inputs: InputDevices


class Alone(QObject):
    """Stands between presenter and window: sees every state on its way to the screen."""

    def __init__(self, window: KioskWindow, parts: KioskParts, *, locked: bool) -> None:
        """A window that is `locked` cannot be left by citizens."""
        super().__init__(window)
        settings = parts.settings
        own, seconds = settings.kiosk, time.monotonic
        self._window, self._locked, self._pin_hash = window, locked, own.pin_hash
        self._hand = SteadyHand(seconds)
        self._guard = WindowGuard(window, self._hand, HiddenCorner(seconds), locked=locked)
        self._guard.service_wanted.connect(lambda: window.presses.tell(AskForService()))
        store = parts.store
        self._jobs, self._log = QtJobs(self), LogTail(lambda: store.now().astimezone(store.zone))
        self._night = Night(window, ScreenSwitch(own.screen_off, own.screen_on), seconds, own.screen_margin_min)
        window.presses.pressed.connect(lambda _: self._night.touched())
        self._staff = Staff(
            _technician(parts),
            PinOf(own.pin_hash, Attempts(attempts_file(own.name))),
            Surroundings(partial(machine_rows, settings.source), self._log.lines, QCoreApplication.exit),
            self._jobs,
            parts.runners.database,
            seconds,
            _reprinting(parts).reprint,
        )

    def staff(self, stage: Stage, leave: Callable[[], None]) -> Sequence[Flow]:
        """Return the flows that are for staff."""
        return self._staff.flows(stage, leave)

    def show_state(self, state: KioskState) -> None:
        self._hand.page_shown(page_of(state))
        self._window.show_state(state)
        self._night.see(state)

    def start(self) -> None:
        """Begin, with the window on the screen."""
        self._log.start()
        self._guard.stand()
        if self._locked and self._pin_hash is None:
            log.warning("No PIN is set, so this kiosk has no service page and ends by SIGTERM only: hall kiosk pin.")

    def close(self) -> None:
        """Light the screen, and let the order in hand end."""
        self._night.close()
        self._jobs.close()
        self._log.stop()


def _technician(parts: KioskParts) -> Technician:
    own, store = parts.settings.kiosk, parts.store
    facts = (
        partial(journal_rows, parts.journal, lambda: store.now().astimezone(store.zone).date(), own.block),
        lambda: input_rows(parts.inputs.states()),
    )
    return Technician(store, own.name, Printers(parts.printing.opened, parts.printing.rolls), facts)


def _reprinting(parts: KioskParts) -> Reprinting:
    desk = NumberDesk(parts.store, Actor(Role.TECHNICIAN, parts.settings.kiosk.name))
    return Reprinting(desk, parts.printing.printer, parts.runners)
