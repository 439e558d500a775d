"""What a program says of its devices, for the technician and the manager."""

from sqlalchemy import delete, insert, select

from shared.db.change import Change
from shared.db.queue_tables import device
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.events import DeviceChanged
from shared.domain.ids import CommandId


def report_device(
    store: Store, by: Actor, kind: str, address: str, health: str, error: str, command: CommandId
) -> None:
    """Keep a device's health under the program's own name; only a change of it is written down."""

    def decide(change: Change) -> None:
        key = (device.c.hall_id == change.hall_id, device.c.place == by.name, device.c.kind == kind)
        told = (address, health, error)
        known = change.connection.execute(select(device.c.address, device.c.health, device.c.error).where(*key))
        if (row := known.one_or_none()) is not None and tuple(row) == told:
            return
        change.connection.execute(delete(device).where(*key))
        row_now = {"hall_id": change.hall_id, "place": by.name, "kind": kind, "since": change.now}
        change.connection.execute(insert(device), row_now | {"address": address, "health": health, "error": error})
        change.record(DeviceChanged(by.name, kind, address, health, error))

    store.change(by, command, None, decide)
