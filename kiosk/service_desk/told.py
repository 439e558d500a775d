"""What the kiosk's own parts tell on the service page, without the database: the local journal, scanner and reader."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from drivers.state import DeviceState, Health
from kiosk.local.file import LocalFile
from kiosk.local.summary import standing
from kiosk.service_desk import texts
from kiosk.service_desk.place import Row
from kiosk.service_desk.troubles import device_words


def journal_rows(file: LocalFile, today: Callable[[], date], block: int) -> tuple[Row, ...]:
    """Tell whether the local journal can be written, and what it holds; `block` is the size of a reserve, or 0."""
    if file.trouble:
        return (Row(texts.JOURNAL, texts.JOURNAL_TROUBLE, good=False, detail=file.trouble),)
    found = file.read(lambda connection: standing(connection, today()))
    if block == 0 and not found.owes:
        return (Row(texts.JOURNAL, texts.NO_OWN_NUMBERS),)
    words = texts.NOT_MERGED if found.owes else texts.OWN_NUMBERS
    told = words.fill(left=found.left, unmerged=found.unmerged, notes=found.notes)
    # None left is no fault by itself: the hall may not be open today.
    return (Row(texts.JOURNAL, told, good=False if found.owes else True if found.left else None),)


def input_rows(states: Mapping[str, DeviceState | None]) -> Sequence[Row]:
    """Tell how each device is, by its kind; None is one that can't tell, such as a scanner that types as a keyboard."""
    return tuple(_input_row(kind, state) for kind, state in states.items())


def _input_row(kind: str, state: DeviceState | None) -> Row:
    name = texts.DEVICES[kind]
    if state is None:
        return Row(name, texts.TYPES)
    if state.health is Health.OFFLINE:
        return Row(name, device_words(state.fault), good=False, detail=state.error or "")
    if kind == "scanner" and state.health is Health.UNKNOWN:
        return Row(name, texts.WAITS)
    return Row(name, texts.HEALTH[state.health.value], good=texts.GOOD[state.health.value])
