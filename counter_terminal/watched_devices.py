"""Whom the devices of a counter concern: the window, the hall's device table, and the staff when one is away."""

import logging
from collections.abc import Callable
from functools import partial

from counter_terminal.commands import Commands
from counter_terminal.device_alerts import DeviceAlerts
from counter_terminal.device_reports import DeviceReports
from counter_terminal.devices import DeviceSignals
from counter_terminal.presenter import CounterPresenter
from drivers.state import DeviceState, Health
from drivers.supervisor import utc_now
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.words import NOTHING, Words
from shared.settings import Settings

log = logging.getLogger(__name__)

Hear = Callable[[DeviceState], None]


class WatchedDevices:
    def __init__(self, store: Store, commands: Commands, presenter: CounterPresenter) -> None:
        self._store, self._commands, self._presenter = store, commands, presenter
        self._reports: list[DeviceReports] = []
        self._alerts: list[DeviceAlerts] = []

    def watch(self, device: str, address: str) -> tuple[Hear, Hear]:
        """Return what takes the states of a device: for the device table, and for alerts."""
        reports = DeviceReports(self._store, self._commands, self._place, device, address)
        alerts = DeviceAlerts(self._store, self._commands, lambda: self._presenter.facts, self._place, device)
        self._reports.append(reports)
        self._alerts.append(alerts)
        return reports.heard, alerts.heard

    def tick(self) -> None:
        """Let time pass."""
        for alerts in self._alerts:
            alerts.tick()

    def _place(self) -> Actor:
        facts = self._presenter.facts
        return Actor(Role.CLERK, f"counter {facts.set_up.number}", facts.counter_id)


def connect(
    signals: DeviceSignals, presenter: CounterPresenter, settings: Settings, store: Store, commands: Commands
) -> WatchedDevices:
    """Let everybody hear of the devices that the settings name; `signals` keeps whoever listens."""
    watched, own = WatchedDevices(store, commands, presenter), settings.counter
    for hear in (presenter.board_came, *watched.watch("board", own.board)):
        signals.board_state.connect(hear)
    for hear in (presenter.pad_came, *watched.watch("pad", own.pad)):
        signals.pad_state.connect(hear)
    if own.rating_display is not None:
        screen = watched.watch("rating_screen", f"monitor {own.rating_display}")
        signals.rating_screen.connect(partial(_screen_came, presenter, screen))
    signals.kept = (*signals.kept, watched)
    return watched


def _screen_came(presenter: CounterPresenter, hears: tuple[Hear, ...], trouble: Words) -> None:
    presenter.rating_screen_came(trouble)
    state = DeviceState(Health.ONLINE, utc_now(), utc_now())
    if trouble != NOTHING:
        log.warning("%s", trouble.en)
        state = DeviceState(Health.OFFLINE, utc_now(), error=trouble.en)
    for hear in hears:
        hear(state)
