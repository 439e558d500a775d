"""The boards and pagers of a waiting area: opened by their addresses, fed, watched and closed."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from typing import TypeVar

from callscreen.hall_boards.boards import HallBoard, HallBoards
from callscreen.hall_boards.choosing import check_choice
from callscreen.hall_boards.pagers import Pagers, Send
from callscreen.state import ScreenState
from callscreen.voice.utterance import Utterance
from drivers.errors import BadAddress
from drivers.supervised import Supervised
from shared.actions.device_watch import DeviceWatch, watches
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Hall, Role
from shared.domain.problem import Problem
from shared.qt.jobs import QtJobs
from shared.settings import Settings
from shared.settings.waiting_area import CallReader, HallBoardSettings, PagerSettings

Device = TypeVar("Device", bound=Supervised)


class HallDevices:
    """Use it in the GUI thread; nothing here waits for a device but `close`."""

    def __init__(
        self, store: Store, settings: Settings, hall: Callable[[], Hall], *, fresh_s: float, pace: float
    ) -> None:
        """Open what the settings name.

        A call counts as fresh for `fresh_s` real seconds; the hall's time passes `pace` times as fast as real time.

        Raises Problem for an address, a zone or a window that cannot be; a device out of reach is a state.
        """
        self._store, self._settings, self._hall = store, settings, hall
        self._pace = pace
        self._watched: list[tuple[Supervised, DeviceWatch]] = []
        self._closing = ExitStack()
        with ExitStack() as opened:
            jobs = QtJobs()
            opened.callback(jobs.close)
            self._watch = watches(store, Actor(Role.SCREEN, settings.screen.name), jobs)
            boards = [self._board(opened, n, wanted) for n, wanted in enumerate(settings.screen.board, 1)]
            pagers = [self._pager(opened, n, wanted) for n, wanted in enumerate(settings.screen.pager, 1)]
            self._closing = opened.pop_all()
        self._boards, self._pagers = HallBoards(boards, fresh_s), Pagers(pagers, self._age_s)

    def follow(self, state: ScreenState) -> None:
        """Show on the boards what the screen shows."""
        self._boards.follow(state, self._hall())

    def announced(self, utterance: Utterance) -> None:
        """Page what is announced."""
        self._pagers.announced(utterance)

    def tick(self) -> None:
        """Move the boards on and tell the hall how the devices are; to be called about once a second."""
        self._boards.tick()
        for device, watch in self._watched:
            watch.looked(device.state)

    def close(self) -> None:
        """Let go of all devices; each has a moment for its last text."""
        self._closing.close()

    def _board(self, opened: ExitStack, number: int, wanted: HallBoardSettings) -> HallBoard:
        from drivers.opener import open_board  # brings all families along, which few call screens need

        board = self._open(opened, f"board-{number}", wanted, lambda at: open_board(at, clock=self._local_now))
        return HallBoard(wanted, board.show)

    def _pager(self, opened: ExitStack, number: int, wanted: PagerSettings) -> tuple[PagerSettings, Send]:
        from drivers.pager.opening import open_pager

        return wanted, self._open(opened, f"pager-{number}", wanted, open_pager).send

    def _open(self, opened: ExitStack, name: str, wanted: CallReader, make: Callable[[str], Device]) -> Device:
        """Open one device; `name` is its line in the device table."""
        kind, _, number = name.partition("-")
        key = f"{self._settings.source}: [[screen.{kind}]] {number}:"
        check_choice(key, wanted, self._hall())
        try:
            device = make(wanted.address)
        except BadAddress as error:
            raise Problem(f"{key} {error}") from error
        opened.callback(device.close)
        self._watched.append((device, self._watch(name, wanted.address)))
        return device

    def _local_now(self) -> datetime:
        return self._store.now().astimezone(self._store.zone)

    def _age_s(self, at: datetime) -> float:
        return (self._store.now() - at).total_seconds() / self._pace
