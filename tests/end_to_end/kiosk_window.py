"""One kiosk as a process of its own, started and killed by a test, and what its hall holds."""

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from deploy.demo.script import Visitor
from deploy.rig.program import Program
from drivers.sim.printer import SimulatedPrinter
from shared.db.queue_tables import ticket
from shared.db.store import Store
from shared.domain.words import Language

SOMEBODY = Visitor("transport", "transport-certificate", "A", Language.ZH, 5)


@dataclass
class Window:
    """`hall kiosk`, started and killed by the test."""

    folder: Path
    database: str
    printer: SimulatedPrinter
    starts: int = 0
    running: list[Program] = field(default_factory=list)

    def start(self) -> Program:
        self.starts += 1
        file = self.folder / "kiosk.toml"
        kiosk = f"name = 'kiosk-1'\nprinter = '{self.printer.address}'\njournal = '{self.folder / 'journal'}'\n"
        window = "width = 1080\nheight = 1920\n"
        file.write_text(f"[database]\nurl = '{self.database}'\n[kiosk]\n{kiosk}[window]\n{window}", encoding="utf-8")
        log = self.folder / f"kiosk-{self.starts}.log"
        program = Program("kiosk", ["kiosk", "--settings", str(file)], log)
        program.wait_ready()
        self.running.append(program)
        return program

    def close(self) -> None:
        for program in self.running:
            if program.process.poll() is None:
                program.stop()


def waiting(store: Store) -> list[str]:
    """Return the numbers in line, in the order in which they are called."""
    asked = select(ticket.c.number).where(ticket.c.state == "waiting").order_by(ticket.c.rank_at, ticket.c.id)
    return list(store.read(lambda c: c.execute(asked).scalars().all()))


def blocks(store: Store) -> int:
    return int(store.read(lambda c: c.exec_driver_sql("SELECT count(*) FROM number_block").scalar_one()))
