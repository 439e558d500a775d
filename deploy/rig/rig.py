"""The rig itself: started as a whole, used by the demonstration, the benchmarks and the end-to-end tests."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

from sqlalchemy.exc import DBAPIError

from deploy.rig.devices import Devices
from deploy.rig.machines import Plan, write_settings
from deploy.rig.program import Program
from shared.actions.set_up import import_catalogue
from shared.catalogue.model import Catalogue
from shared.db import schema
from shared.db.engine import away, is_away, open_engine
from shared.db.store import Clock, Store

_HARMLESS = re.compile(
    r"""\s | $                                          # inside a traceback, or empty
    | Traceback\ \(most\ recent\ call\ last\):$       # its exception follows
    | \d{4}-\d\d-\d\d\ \S+\ (INFO|DEBUG)\           # a program's own news
    | This\ plugin\ does\ not\ support\               # Qt's windows without a display""",
    re.VERBOSE,
)

NewsFrom = Callable[[str, dict[str, Any]], None]


class Rig:
    """A running hall. `on_news` gets the name of a program and what it tells by itself."""

    def __init__(
        self,
        plan: Plan,
        catalogue: Catalogue,
        devices: Devices,
        environment: Mapping[str, str] | None = None,
        on_news: NewsFrom = lambda _, __: None,
    ) -> None:
        self.plan, self.devices = plan, devices
        self._environment = environment
        self._on_news = on_news
        self.logs = plan.folder / "logs"
        self.logs.mkdir(parents=True, exist_ok=True)
        try:
            self.store = set_up(plan.database, catalogue, plan.clock)
        except BaseException:
            devices.stop()
            raise
        self.hall = self.store.hall()
        self._commands = write_settings(plan, devices)
        self.programs: dict[str, Program] = {}
        self.ended: dict[str, int] = {}
        """The exit status of each program that was told to end, or had ended before."""

    def __enter__(self) -> Self:
        try:
            self.devices.start()
            for name in self._commands:
                self.start(name)
            for program in self.programs.values():
                program.wait_ready()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self, name: str) -> Program:
        """Start a program, also one that was killed before."""
        told: Callable[[dict[str, Any]], None] = lambda news: self._on_news(name, news)  # noqa: E731
        scale = (self.plan.scales or {}).get(name)
        environment = {**(self._environment or {}), **({"QT_SCALE_FACTOR": f"{scale:.3f}"} if scale else {})}
        self.programs[name] = Program(name, self._commands[name], self.logs / f"{name}.log", environment, told)
        return self.programs[name]

    def program(self, name: str) -> Program:
        return self.programs[name]

    def counter(self, number: int) -> Program:
        return self.programs[f"counter-{number}"]

    def stop(self) -> dict[str, int]:
        """End all programs, then the devices; return the exit status of each program."""
        for program in self.programs.values():
            program.ask_to_end()
        self.ended |= {name: program.stop() for name, program in self.programs.items()}
        self.programs = {}
        self.devices.stop()
        self.store.close()
        return self.ended


def set_up(url: str, catalogue: Catalogue, clock: Clock | None = None) -> Store:
    """Make a hall in a database that may be empty, with the tables; raises Problem when the database is away."""
    engine = open_engine(url)
    try:
        schema.upgrade(engine)
    except DBAPIError as error:
        if not is_away(error):
            raise
        raise away(engine, error) from error
    finally:
        engine.dispose()
    return import_catalogue(url, catalogue, clock)


def log_lines(folder: Path) -> list[str]:
    """Return what programs wrote to their logs beside their own news: warnings, errors, and what Qt complains of.

    A traceback counts as the one line that tells the exception.
    """
    return [
        f"{log.stem}: {line}"
        for log in sorted(folder.glob("*.log"))
        for line in log.read_text(encoding="utf-8", errors="replace").splitlines()
        if not _HARMLESS.match(line)
    ]
