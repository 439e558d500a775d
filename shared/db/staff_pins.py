"""Clerks' PINs as rows: the hash, and how many wrong ones came since the last right one."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from shared.db.change import Change
from shared.db.prepared import Prepared
from shared.db.setup_tables import clerk, clerk_pin
from shared.domain.ids import ClerkId, HallId
from shared.domain.staff_pin import WrongPins


@dataclass(frozen=True, slots=True)
class KeptPin:
    hash: str
    wrong: WrongPins


_COLUMNS = (clerk_pin.c.hash, clerk_pin.c.wrong, clerk_pin.c.last_wrong_at)
_OF = Prepared(select(*_COLUMNS).where(clerk_pin.c.clerk_id == bindparam("of_clerk")))
_REMOVE = Prepared(delete(clerk_pin).where(clerk_pin.c.clerk_id == bindparam("of_clerk")))
_SET = Prepared(
    insert(clerk_pin).values(
        {name: bindparam(name, type_=clerk_pin.c[name].type) for name in ("clerk_id", "hash", "set_at")}
    )
)
_COUNT = Prepared(
    update(clerk_pin)
    .where(clerk_pin.c.clerk_id == bindparam("of_clerk"))
    .values(wrong=bindparam("times"), last_wrong_at=bindparam("at", type_=clerk_pin.c.last_wrong_at.type))
)


def hash_of(connection: Connection, clerk_id: ClerkId) -> str | None:
    """Return the hash of a clerk's PIN; None for a clerk who has none."""
    return connection.execute(select(clerk_pin.c.hash).where(clerk_pin.c.clerk_id == clerk_id)).scalar()


def kept_pin(change: Change, clerk_id: ClerkId) -> KeptPin | None:
    row = change.one(_OF, of_clerk=clerk_id)
    return None if row is None else KeptPin(row.hash, WrongPins(row.wrong, row.last_wrong_at))


def set_pin(change: Change, clerk_id: ClerkId, kept: str) -> None:
    """Keep a new hash, with no wrong PINs so far."""
    remove_pin(change, clerk_id)
    change.write(_SET, clerk_id=clerk_id, hash=kept, set_at=change.now)


def remove_pin(change: Change, clerk_id: ClerkId) -> None:
    change.write(_REMOVE, of_clerk=clerk_id)


def count_wrong(change: Change, clerk_id: ClerkId, wrong: WrongPins) -> None:
    change.write(_COUNT, of_clerk=clerk_id, times=wrong.times, at=wrong.last_at)


def wrong_pins(connection: Connection, hall_id: HallId) -> dict[ClerkId, WrongPins]:
    """Return how many wrong PINs came for each clerk of the hall who has a PIN."""
    wanted = select(clerk_pin.c.clerk_id, clerk_pin.c.wrong, clerk_pin.c.last_wrong_at)
    of_hall = wanted.join(clerk, clerk.c.id == clerk_pin.c.clerk_id).where(clerk.c.hall_id == hall_id)
    return {ClerkId(row.clerk_id): WrongPins(row.wrong, row.last_wrong_at) for row in connection.execute(of_hall)}
