"""The hall's samples: pictures that show citizens how a paper looks."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from shared.db.setup_tables import sample
from shared.domain.ids import HallId
from shared.domain.sample import Sample


def replace_all(connection: Connection, hall_id: HallId, samples: Iterable[Sample]) -> None:
    """Keep these samples and no others."""
    connection.execute(delete(sample).where(sample.c.hall_id == hall_id))
    rows = [{"hall_id": hall_id, "name": kept.name, "content": kept.content} for kept in samples]
    if rows:
        connection.execute(insert(sample), rows)


def content_of(connection: Connection, hall_id: HallId, name: str) -> bytes | None:
    """Return a picture's file, or None when the hall has no such sample."""
    found = connection.execute(select(sample.c.content).where(sample.c.hall_id == hall_id, sample.c.name == name))
    content = found.scalar_one_or_none()
    return None if content is None else bytes(content)


def read_all(connection: Connection, hall_id: HallId) -> tuple[Sample, ...]:
    """Return all samples by name."""
    wanted = select(sample.c.name, sample.c.content).where(sample.c.hall_id == hall_id).order_by(sample.c.name)
    return tuple(Sample(name, bytes(content)) for name, content in connection.execute(wanted))
