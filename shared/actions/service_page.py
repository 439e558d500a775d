"""Who opened a kiosk's service page, and who tried: kept in the hall's journal."""

from shared.db.change import Change
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.events import PinRefused, ServicePageOpened
from shared.domain.ids import CommandId


def record_entry(store: Store, by: Actor, wrong: int, command: CommandId) -> None:
    """Keep that a PIN was entered at the actor's place; `wrong` counts those refused in a row, 0 means it was right."""

    def decide(change: Change) -> None:
        change.record(PinRefused(by.name, wrong) if wrong else ServicePageOpened(by.name))

    store.change(by, command, None, decide)
