"""What programs say of their devices, for the technician and the manager."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, select, update

from shared.db.change import Change
from shared.db.device_table import device
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.device_figures import NO_FIGURES, DeviceFigures
from shared.domain.events import DeviceChanged
from shared.domain.ids import CommandId


def report_device(
    store: Store,
    by: Actor,
    kind: str,
    address: str,
    health: str,
    error: str,
    command: CommandId | None,
    figures: DeviceFigures = NO_FIGURES,
) -> None:
    """Keep a device's health and figures under the program's own name; only a change of health is journaled.

    Figures alone do no harm twice, so they need no command id.
    """

    def decide(change: Change) -> None:
        key = (device.c.hall_id == change.hall_id, device.c.place == by.name, device.c.kind == kind)
        known = change.connection.execute(select(device.c.address, device.c.health, device.c.error).where(*key))
        row, values = known.one_or_none(), _figures(figures, change.now)
        changed = row is None or tuple(row) != (address, health, error)
        if changed:
            values |= {"since": change.now, "address": address, "health": health, "error": error}
        if row is None:
            place = {"hall_id": change.hall_id, "place": by.name, "kind": kind}
            change.connection.execute(insert(device), place | values)
        else:
            change.connection.execute(update(device).where(*key), values)
        if changed:
            change.record(DeviceChanged(by.name, kind, address, health, error))

    store.change(by, command, None, decide)


def _figures(figures: DeviceFigures, now: datetime) -> dict[str, Any]:
    """Return the columns; a device not seen since its program's start keeps when it was seen before."""
    values = asdict(figures)
    age_s = values.pop("seen_ago_s")
    return values if age_s is None else values | {"last_seen": now - timedelta(seconds=age_s)}


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """A device as its program told of it last."""

    place: str
    kind: str
    address: str
    health: str
    since: datetime
    error: str
    last_seen: datetime | None
    sent: int
    answered: int
    heard: int
    errors: int
    reconnects: int
    last_ms: float | None
    p50_ms: float | None
    p95_ms: float | None


def list_devices(store: Store) -> list[DeviceLine]:
    """Return the hall's devices by place and kind."""

    def rows(connection: Connection) -> list[DeviceLine]:
        columns = [device.c[name] for name in DeviceLine.__slots__]
        asked = select(*columns).where(device.c.hall_id == store.hall_id).order_by(device.c.place, device.c.kind)
        return [DeviceLine(*row) for row in connection.execute(asked)]

    return store.read(rows)
