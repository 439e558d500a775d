"""A machine with a wrong clock tells the database's time."""

from datetime import UTC, datetime, timedelta

from shared.domain.hall_time import JUMP, TRUSTED_AGAIN_S, HallTime, Steadiness

RIGHT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
WRONG = datetime(1970, 1, 1, tzinfo=UTC)


class Machine:
    """A PC whose clock is wrong, and a line to the database that takes its time."""

    def __init__(self) -> None:
        self.seconds, self.line_s = 5000.0, 0.0
        self.time = HallTime(lambda: self.seconds, lambda: WRONG)

    def ask(self, database: datetime) -> datetime:
        asked = self.time.asking()
        self.seconds += self.line_s
        return self.time.hear(database, asked)


def test_until_it_hears_from_the_database_it_believes_its_own_clock() -> None:
    assert Machine().time.now() == WRONG


def test_what_it_hears_is_returned_and_carried_on_by_its_steady_seconds() -> None:
    machine = Machine()
    assert machine.ask(RIGHT) == RIGHT
    machine.seconds += 90
    assert machine.time.now() == RIGHT + timedelta(seconds=90)


def test_half_of_the_wait_for_the_answer_has_passed_since_the_database_gave_it() -> None:
    machine = Machine()
    machine.line_s = 0.2
    machine.ask(RIGHT)
    assert machine.time.now() == RIGHT + timedelta(seconds=0.1)


def test_it_follows_a_database_whose_clock_was_set_back() -> None:
    machine = Machine()
    machine.ask(RIGHT + timedelta(hours=1))
    machine.ask(RIGHT)
    assert machine.time.now() == RIGHT


class Looked:
    """A clock that is looked at every so often."""

    def __init__(self) -> None:
        self.seconds, self.now = 5000.0, RIGHT
        self._clock = Steadiness(lambda: self.seconds)

    def after(self, seconds: float, jumps: timedelta = timedelta(0)) -> bool:
        self.seconds += seconds
        self.now += timedelta(seconds=seconds) + jumps
        return self._clock.holds(self.now)


def test_a_clock_that_goes_on_is_trusted_from_the_first_look_and_also_when_it_is_set_by_minutes() -> None:
    looked = Looked()
    assert looked.after(0)
    assert looked.after(3600)
    assert looked.after(1, jumps=JUMP)
    assert looked.after(1, jumps=-JUMP)


def test_a_clock_that_jumped_is_trusted_again_after_ten_minutes_of_going_on() -> None:
    for jump in (timedelta(days=1), -timedelta(days=1), JUMP * 2):
        looked = Looked()
        assert looked.after(0)
        assert not looked.after(1, jumps=jump)
        assert not looked.after(TRUSTED_AGAIN_S - 1)
        assert looked.after(1)


def test_a_clock_that_is_set_right_again_has_jumped_a_second_time() -> None:
    looked = Looked()
    looked.after(0)
    looked.after(1, jumps=timedelta(days=1))
    assert not looked.after(TRUSTED_AGAIN_S - 1, jumps=-timedelta(days=1))
    assert not looked.after(TRUSTED_AGAIN_S - 1)
    assert looked.after(1)
