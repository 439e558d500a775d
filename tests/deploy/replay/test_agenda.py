"""What happens first."""

from collections.abc import Callable

from deploy.replay.agenda import Agenda, Kind
from tests.deploy.replay.days import at


def test_things_happen_by_time_then_by_kind_then_as_added() -> None:
    agenda, told = Agenda(), list[str]()

    def note(text: str) -> Callable[[], None]:
        return lambda: told.append(text)

    agenda.add(at("9:01"), Kind.FINISH, note("later"))
    agenda.add(at("9:00"), Kind.ARRIVE, note("first to come"))
    agenda.add(at("9:00"), Kind.ARRIVE, note("second to come"))
    agenda.add(at("9:00"), Kind.OPEN, note("open"))
    agenda.add(at("9:00"), Kind.FINISH, note("free"))
    while agenda:
        agenda.pop()[1]()
    assert told == ["free", "open", "first to come", "second to come", "later"]
