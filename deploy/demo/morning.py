"""The scripted morning: the whole hall at high speed, through the same processes and the same bytes as in a hall."""

import json
import os
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from deploy.demo.citizens import take_numbers
from deploy.demo.clerks import Desk
from deploy.demo.pictures import Album, BoardBook, SlipTray
from deploy.demo.script import VISITORS, Visitor, visitors
from deploy.demo.watch import Watch
from deploy.rig.devices import Devices
from deploy.rig.machines import Place, Plan
from deploy.rig.processes import count_processes
from deploy.rig.rig import Rig, log_lines
from shared.catalogue.model import Catalogue
from shared.domain.demo_clock import DemoClock
from shared.domain.events import (
    RatingGiven,
    RatingUnanswered,
    TicketCalled,
    TicketIssued,
    TicketRecalled,
    VisitFinished,
)
from shared.domain.problem import Problem

REPORT_S = 5.0
COUNTERS = {1: "cpower", 3: "onbon", 5: "cpower", 7: "onbon"}
CLERKS = {1: "101", 3: "103", 5: "105", 7: "107"}
SPEED = 80
BEFORE_FIRST_CALL = 12
"""Numbers taken before the first is called, so that there are lines to be seen."""
MOMENTS = (1, 8, 20, 36)
"""Pictures of call screen and kiosk are taken after so many numbers."""
SERVICE_S = 2.0
"""A visit, in seconds of the wall clock."""
RATING_WINDOW_S = 240
"""In hall time; three seconds of the wall clock."""
STARTS = datetime.fromisoformat("2026-03-02T08:30:00+08:00")
SCREENS = {"kiosk": Place(0, 0, 1080, 1920), "screen": Place(0, 0, 1920, 1080)}

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What the morning came to, counted from the journal, the devices and the files."""

    tickets_issued: int
    calls: int
    recalls: int
    finished: int
    ratings: dict[str, int]
    announcements: int
    board_frames: int
    slips_printed: int
    pictures: int
    processes: int
    seconds: float
    errors: int
    error_lines: list[str]


def play(folder: Path, catalogue: Catalogue, say: Say, database: str | None = None, count: int = VISITORS) -> Summary:
    """Play the morning into an empty folder, and write `summary.json` there."""
    began = time.monotonic()
    plan = Plan(
        folder=folder,
        database=database or f"sqlite:///{folder.absolute()}/hall.db",
        hall=catalogue.hall.code,
        player=f"file:{folder.absolute() / 'announcements'}",
        clock=DemoClock(STARTS, SPEED, time.time()),
        places=SCREENS,
        clerks=CLERKS,
    )
    brisk = replace(catalogue, rules=replace(catalogue.rules, rating_window_s=RATING_WINDOW_S))
    stage = _Stage(Rig(plan, brisk, Devices(COUNTERS), {"QT_QPA_PLATFORM": "offscreen"}), say)
    stage.play(visitors(catalogue, count))
    summary = stage.summary(time.monotonic() - began)
    told = json.dumps(asdict(summary), ensure_ascii=False, indent=2)
    (folder / "summary.json").write_text(told + "\n", encoding="utf-8")
    return summary


class _Stage:
    """The morning while it runs."""

    def __init__(self, rig: Rig, say: Say) -> None:
        self._rig, self._say = rig, say
        folder = rig.plan.folder
        self._album = Album(folder / "pictures")
        self._slips = SlipTray(folder / "slips")
        self._books = {number: BoardBook(folder / "boards", number) for number in rig.devices.counters}
        self._people: dict[str, Visitor] = {}
        self._came_back: set[str] = set()
        self._all_came = threading.Event()
        self._over = threading.Event()
        self._failures: list[str] = []
        self._processes = 0
        self._frames = 0
        rig.devices.printer.on_slip = self._slips.catch
        rig.devices.on_screen = lambda number, screen: self._books[number].note(screen, rig.store.now())

    def play(self, people: list[Visitor]) -> None:
        self._say(f"starting kiosk, call screen and {len(COUNTERS)} counter terminals …")
        with self._rig as rig:
            self._watch = Watch(rig.store)
            try:
                self._say(f"{rig.hall.name.zh}: {len(people)} people come this morning")
                self._work(people)
            finally:
                self._processes = count_processes(os.getpid())
                self._events = self._watch.events()
                self._watch.stop()
                self._frames = sum(book.close(rig.devices.counters[n]) for n, book in self._books.items())

    def _work(self, people: list[Visitor]) -> None:
        self._watch.until(lambda v: v.counters_open == len(COUNTERS), "all clerks signed in")
        hands = [self._thread("citizens", lambda: self._come(people))]
        self._watch.until(lambda _: len(self._people) >= BEFORE_FIRST_CALL or self._all_came.is_set(), "a first line")
        hands += [self._thread(f"clerk {number}", desk.work) for number, desk in self._desks().items()]
        reporter = threading.Thread(target=self._report, args=(len(people),), daemon=True)
        reporter.start()
        for hand in hands:
            hand.join()
        self._over.set()
        reporter.join()

    def _come(self, people: list[Visitor]) -> None:
        kiosk = self._rig.program("kiosk")
        try:
            take_numbers(kiosk, people, 0.8, self._taken, lambda moment: self._album.take(kiosk, moment))
        finally:
            self._all_came.set()
            self._watch.wake()

    def _taken(self, person: Visitor, number: str) -> None:
        self._people[number] = person
        self._watch.wake()
        if len(self._people) in MOMENTS:
            for name in ("screen", "kiosk"):
                self._album.take(self._rig.program(name), f"after-{len(self._people):02d}-numbers")

    def _desks(self) -> dict[int, Desk]:
        rig = self._rig
        counters = {c.number: c for c in rig.hall.counters}

        def desk(number: int) -> Desk:
            terminal = rig.counter(number)
            return Desk(
                hall=rig.hall,
                counter=counters[number],
                terminal=terminal,
                devices=rig.devices.counters[number],
                watch=self._watch,
                people=self._people,
                all_came=self._all_came,
                service_s=SERVICE_S,
                moment=lambda moment: self._album.take(terminal, moment),
                came_back=self._came_back,
            )

        return {number: desk(number) for number in rig.devices.counters}

    def _thread(self, name: str, work: Callable[[], None]) -> threading.Thread:
        def run() -> None:
            try:
                work()
            except Problem as problem:
                self._failures.append(f"{name}: {problem}")
                self._all_came.set()
                self._watch.wake()

        made = threading.Thread(target=run, name=name, daemon=True)
        made.start()
        return made

    def _report(self, count: int) -> None:
        while not self._over.wait(REPORT_S):
            clock = self._rig.store.now().astimezone(self._rig.hall.zone)
            done = self._watch.count(VisitFinished)
            self._say(f"{clock:%H:%M}  {len(self._people)}/{count} numbers taken, {done} served")

    def summary(self, seconds: float) -> Summary:
        levels = {str(level): 0 for level in range(5, 0, -1)} | {"unanswered": 0}
        for event in self._events:
            if isinstance(event, RatingGiven):
                levels[str(event.level)] += 1
            elif isinstance(event, RatingUnanswered):
                levels["unanswered"] += 1

        def count(kind: type) -> int:
            return sum(isinstance(event, kind) for event in self._events)

        ended = [f"{name}: ended with status {status}" for name, status in self._rig.ended.items() if status]
        errors = [*self._failures, *ended, *log_lines(self._rig.logs), *self._device_errors()]
        return Summary(
            tickets_issued=count(TicketIssued),
            calls=count(TicketCalled),
            recalls=count(TicketRecalled),
            finished=count(VisitFinished),
            ratings=levels,
            announcements=len(list((self._rig.plan.folder / "announcements").glob("*.wav"))),
            board_frames=self._frames,
            slips_printed=self._slips.count,
            pictures=self._album.count,
            processes=self._processes,
            seconds=round(seconds, 1),
            errors=len(errors),
            error_lines=errors,
        )

    def _device_errors(self) -> list[str]:
        devices = self._rig.devices.counters
        return [
            f"{kind} {number}: {error}"
            for number, pair in devices.items()
            for kind, errors in (("board", pair.board.errors), ("pad", pair.pad.errors))
            for error in errors
        ]
