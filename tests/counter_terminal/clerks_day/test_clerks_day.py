"""A clerk's twenty minutes, on each kind of database: what everybody sees on the way, and that it adds up."""

from shared.actions.duty_report import duties_of
from shared.domain import events as e
from tests.counter_terminal.clerks_day.seeing import Sees, check, check_always
from tests.counter_terminal.clerks_day.stage import Stage
from tests.counter_terminal.clerks_day.step import Step
from tests.counter_terminal.clerks_day.sums import Sums, overlapping
from tests.counter_terminal.clerks_day.troubles import TROUBLES
from tests.counter_terminal.clerks_day.visits import VISITS

ENDED_AS = {
    "A001": ["deferred"],
    "A002": ["finished"],
    "A003": ["rejected"],
    "A004": ["finished", "advice"],
    "A005": ["finished"],
    "A006": ["finished"],
    "A007": ["finished"],
    "A008": ["finished"],
    "A009": ["finished"],
    "A010": [],
}
"""Of A004 both services, of A010 none: its citizen has gone home."""


def play(stage: Stage, script: tuple[Step, ...]) -> None:
    """Do each step at its time, and compare what everybody sees with what the script tells."""
    before = Sees()
    for step in script:
        stage.time_goes_to(step.at)
        step.do(stage)
        before = step.leads_to.after(before)
        try:
            check(stage, before)
            check_always(stage)
        except AssertionError as error:
            raise AssertionError(f"{step.at}, {step.what}: {error}") from error


def test_a_clerk_gets_through_twenty_minutes(stage: Stage) -> None:
    play(stage, (*VISITS, *TROUBLES))
    stage.time_goes_to("09:21:00")
    sums = Sums(stage.running.store, stage.running.hall)
    every_ticket_ended_once(sums)
    times_are_consistent(sums)
    every_visit_was_rated_or_is_unanswered(sums)
    the_staff_was_told(sums)
    the_duty_report_tells_the_same(stage)


def every_ticket_ended_once(sums: Sums) -> None:
    assert sums.chained() == len(sums.journal)
    assert sums.outcomes() == ENDED_AS
    assert sums.ways() == {number: "done" if ended else "cancelled" for number, ended in ENDED_AS.items()}
    assert sums.states() == {number: "done" if ended else "abandoned" for number, ended in ENDED_AS.items()}


def times_are_consistent(sums: Sums) -> None:
    rows = sums.servings()
    for row in rows:
        assert row.issued_at <= row.called_at <= row.started_at <= row.ended_at, row
    assert overlapping(rows) == []
    ended = {(row.number, row.ended_at): row for row in rows}
    undone = {r.event.visit_id for r in sums.of_kind(e.MoveUndone) if isinstance(r.event, e.MoveUndone)}
    assert len(undone) == 1
    for recorded in sums.of_kind(e.VisitFinished):
        assert isinstance(recorded.event, e.VisitFinished)
        if (found := ended.get((recorded.event.number, recorded.at))) is None:
            assert recorded.event.visit_id in undone, "only what was taken back has no end"
        else:
            assert recorded.event.took_s == round((found.ended_at - found.called_at).total_seconds()), found
            assert recorded.event.outcome == found.outcome


def every_visit_was_rated_or_is_unanswered(sums: Sums) -> None:
    unanswered = [("unanswered", None)]
    assert sums.ratings() == {
        "A001": [("given", 2)],
        "A002": [("given", 5)],
        "A004": 2 * unanswered,
        "A007": [("given", 4)],
        **dict.fromkeys(("A003", "A005", "A006", "A008", "A009"), unanswered),
    }


def the_staff_was_told(sums: Sums) -> None:
    """The silent call for help is told like the others, and stays until somebody has seen to it; so does a message."""
    assert sums.said_beside_the_work() == {
        "MessageSent": 2,
        "MessageRead": 1,
        "AlertRaised message_waits": 1,
        "AlertRaised emergency": 1,
        "AlertRaised guide_called": 1,
        "AlertCleared guide_called": 1,
        "AlertRaised overlong_pause": 1,
        "AlertCleared overlong_pause": 1,
    }


def the_duty_report_tells_the_same(stage: Stage) -> None:
    store = stage.running.store
    day = stage.clock.now.astimezone(stage.zone).date()
    duties = {stage.running.hall.clerk(clerk).number: told for clerk, told in duties_of(store, day).items()}
    own, other = duties["001"], duties["003"]
    assert dict(own.pause_s) == {"locked": 30, "breath": 90, "meal": 10}
    assert (own.late_s, own.covered_s, own.stood_in_s, own.on_duty_s) == (20, 50, 0, 20 * 60 - 20 - 50)
    assert (own.started, own.finished, own.idle_s) == (11, 9, 203)
    assert (other.stood_in_s, other.covered_s, dict(other.pause_s)) == (50, 0, {})
    assert (other.started, other.finished) == (1, 1)
    assert dict(duties["002"].pause_s) == {}
    assert own.walking_s + other.walking_s == walked_s(stage)


def walked_s(stage: Stage) -> int:
    """Return the seconds from call to start of all servings of counter 1."""
    rows = Sums(stage.running.store, stage.running.hall).servings()
    return round(sum((row.started_at - row.called_at).total_seconds() for row in rows if row.counter == 1))
