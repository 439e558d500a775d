"""The visit in hand as the presenter keeps it: ticks, the way through several services, and the printed list."""

from counter_terminal.commands import Commands
from counter_terminal.visit.desk import Desk
from counter_terminal.visit.printing import ListPrinting
from counter_terminal.visit.ticks import Ticks
from counter_terminal.visit.walking import Walking
from shared.db.store import Store


class Visit:
    def __init__(self, store: Store, commands: Commands, desk: Desk) -> None:
        self.ticks = Ticks(store, commands, desk)
        self.list = ListPrinting(desk, store.now)
        self._walking = Walking(store, commands, desk)

    def look(self) -> None:
        """Take in a new picture of the hall."""
        self.ticks.look()
        self._walking.look()
