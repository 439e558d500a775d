"""Counter terminals as processes of their own at one hall, started and killed by a test."""

from dataclasses import dataclass, field
from pathlib import Path

from deploy.rig.program import Program
from shared.actions import issuing
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.db import snapshot
from shared.db.store import Store
from shared.domain.hall import NORMAL
from shared.domain.ids import new_command
from shared.domain.view import CounterView
from tests.factories import KIOSK

CATALOGUE = Path(__file__).parents[2] / "deploy" / "catalogues" / "transport-hall.toml"


@dataclass
class Counters:
    """A hall with nobody in it but these terminals. Each machine has a folder of its own for what it keeps."""

    folder: Path
    database: str
    store: Store = field(init=False)
    starts: int = 0
    running: list[Program] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.store = import_catalogue(self.database, read_catalogue(CATALOGUE))

    def start(self, machine: str, counter: int = 1, clerk: str = "") -> Program:
        """Start a terminal on a machine; the programs of one machine know of each other."""
        self.starts += 1
        file = self.folder / f"{machine}-{counter}.toml"
        preset = f"clerk = '{clerk}'\n" if clerk else ""
        hall = f"[database]\nurl = '{self.database}'\n[hall]\ncode = '{self.store.hall().code}'\n"
        file.write_text(f"{hall}[counter]\nnumber = {counter}\nshape = 'compact'\n{preset}", encoding="utf-8")
        data = {"XDG_DATA_HOME": str(self.folder / machine), "QT_QPA_PLATFORM": "offscreen"}
        log = self.folder / f"{machine}-{self.starts}.log"
        program = Program(machine, ["counter", "--settings", str(file)], log, data)
        program.wait_ready()
        self.running.append(program)
        return program

    def take_number(self) -> str:
        """Let somebody take a number for the first service."""
        service = self.store.hall().services[0]
        return issuing.issue(self.store, KIOSK, service.id, new_command(), priority=NORMAL).ticket.number

    def at(self, counter: int = 1) -> CounterView:
        """Return what the hall knows of a counter."""
        counter_id = next(c.id for c in self.store.hall().counters if c.number == counter)
        view = self.store.read(lambda c: snapshot.read_view(c, self.store.hall_id, self.store.today(c)))
        return view.counter(counter_id)

    def close(self) -> None:
        for program in self.running:
            if program.process.poll() is None:
                program.stop()
        self.store.close()
