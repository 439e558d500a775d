"""The hall of a machine's settings, for commands that ask or change it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shared.db.store import Store
    from shared.domain.actor import Actor


def manager() -> "Actor":
    """Return as whom a command acts that is the manager's: whoever may open the hall's database."""
    from shared.domain.actor import Actor
    from shared.domain.hall import Role

    return Actor(Role.MANAGER, "hall command")


@contextmanager
def opened_hall(settings: Path | None) -> Iterator["Store"]:
    """Give the hall's store, and close it afterwards."""
    from shared.db.store import open_store
    from shared.settings import load_settings

    machine = load_settings(settings)
    store = open_store(machine.database.url, machine.hall.code, machine.hall.clock)
    try:
        yield store
    finally:
        store.close()
