"""From a service to its number: a long line is told first, then the three questions, and nothing is taken twice."""

from dataclasses import replace

from kiosk.deciding.place import AtLongLine, AtQuestions, AtSample, AtWholeSample, EnlargeSample, ShowSample, WantNumber
from kiosk.press import GoBack, Take
from kiosk.state import AtService, Home, SlipTrouble, TakeNumber
from kiosk.timing import USUAL
from shared.db import samples
from shared.db.change import Change
from shared.domain.hall import Material
from shared.domain.ids import new_command
from shared.domain.sample import Sample
from shared.domain.words import NOTHING, Words
from tests.kiosk.kiosks import Rig, without_service

LETTER = Material(Words("委托书", "Letter"), NOTHING, required=True, sample="letter.png")


def with_rules(rig: Rig, **changes: object) -> None:
    hall = rig.running.hall
    rig.presenter.hall_seen(replace(hall, rules=replace(hall.rules, **changes)))  # type: ignore[arg-type]


def want(rig: Rig) -> None:
    rig.presenter.pressed(WantNumber())
    rig.work()


def test_the_three_questions_come_before_the_number(rig: Rig) -> None:
    rig.open()
    want(rig)
    rig.at(AtQuestions)
    assert rig.tickets() == []
    rig.take()
    assert rig.at(TakeNumber).issued.ticket.number == "A001"


def test_a_hall_may_leave_the_questions_out(rig: Rig) -> None:
    with_rules(rig, three_questions=False)
    rig.open()
    want(rig)
    rig.at(TakeNumber)


def test_a_long_line_is_told_before_the_questions(rig: Rig) -> None:
    with_rules(rig, long_line_from=2)
    for _ in range(2):
        rig.running.issue("A")
    rig.see_hall()
    rig.open()
    want(rig)
    rig.at(AtLongLine)
    want(rig)
    rig.at(AtQuestions)
    rig.take()
    assert rig.at(TakeNumber).issued.ticket.number == "A003"


def test_a_long_line_is_told_where_no_questions_are_asked(rig: Rig) -> None:
    with_rules(rig, long_line_from=1, three_questions=False)
    rig.running.issue("A")
    rig.see_hall()
    rig.open()
    want(rig)
    rig.at(AtLongLine)
    want(rig)
    rig.at(TakeNumber)


def test_back_leads_to_the_service_and_further_home(rig: Rig) -> None:
    rig.open()
    want(rig)
    rig.presenter.pressed(GoBack())
    assert type(rig.at(AtService)) is AtService
    rig.presenter.pressed(GoBack())
    assert rig.at(Home) == Home()


def test_a_number_asked_for_and_left_is_not_the_next_one(rig: Rig) -> None:
    """The answer was lost, the citizen goes back and takes a number anew: the lost one is given back."""
    rig.open()
    want(rig)
    rig.desk.after = True
    rig.take()
    assert rig.at(AtQuestions).unanswered
    rig.desk.after = False
    rig.presenter.pressed(GoBack())
    rig.work()
    want(rig)
    rig.take()
    assert rig.at(TakeNumber).issued.ticket.number == "A002"
    assert rig.tickets() == [("A001", "abandoned"), ("A002", "waiting")]


def test_a_second_press_on_a_sheet_takes_one_number(rig: Rig) -> None:
    rig.open()
    want(rig)
    for _ in range(3):
        rig.presenter.pressed(Take())
    rig.work()
    assert len(rig.tickets()) == 1


def test_a_printer_fault_is_said_on_the_questions_too(rig: Rig) -> None:
    rig.faults.paper_out = True
    rig.open()
    want(rig)
    assert rig.at(AtQuestions).trouble is SlipTrouble.PAPER_OUT


def test_a_service_that_is_closed_meanwhile_leads_home(rig: Rig) -> None:
    rig.open("A")
    want(rig)
    without_service(rig, "A")
    assert rig.at(Home).said is not None


def test_a_closed_service_is_told_before_any_question(rig: Rig) -> None:
    hall = rig.running.hall
    rig.presenter.hall_seen(
        replace(hall, services=tuple(replace(s, closed=Words("停电", "Power cut")) for s in hall.services))
    )
    rig.open()
    want(rig)
    place = rig.at(AtService)
    assert type(place) is AtService
    assert place.said is not None
    assert "停电" in place.said.zh


def keep_sample(rig: Rig) -> None:
    def keep(change: Change) -> None:
        samples.replace_all(change.connection, change.hall_id, [Sample("letter.png", b"picture")])

    rig.running.store.change(rig.desk.by, new_command(), None, keep)


def test_a_sample_is_read_and_shown(rig: Rig) -> None:
    keep_sample(rig)
    rig.open()
    rig.presenter.pressed(ShowSample(LETTER))
    assert (rig.at(AtSample).content, rig.at(AtSample).missing) == (b"", False)
    rig.work()
    assert rig.at(AtSample).content == b"picture"
    rig.presenter.pressed(GoBack())
    assert type(rig.at(AtService)) is AtService


def test_a_sample_that_the_hall_has_not_is_said_to_be_missing(rig: Rig) -> None:
    rig.open()
    rig.presenter.pressed(ShowSample(LETTER))
    rig.work()
    assert rig.at(AtSample).missing


def test_a_sample_is_enlarged_and_closed_again(rig: Rig) -> None:
    keep_sample(rig)
    rig.open()
    rig.presenter.pressed(ShowSample(LETTER))
    rig.presenter.pressed(EnlargeSample())
    rig.at(AtSample)  # there is nothing to enlarge yet
    rig.work()
    shown = rig.at(AtSample)
    rig.presenter.pressed(EnlargeSample())
    assert rig.at(AtWholeSample).sample == shown
    rig.presenter.pressed(GoBack())
    assert rig.at(AtSample) == shown


def test_an_enlarged_sample_goes_home_like_every_page(rig: Rig) -> None:
    keep_sample(rig)
    rig.open()
    rig.presenter.pressed(ShowSample(LETTER))
    rig.work()
    rig.presenter.pressed(EnlargeSample())
    rig.wait(USUAL.usual.idle_s - 1)
    assert rig.state.seconds_left == 1
    rig.at(AtWholeSample)
    rig.wait(1)
    rig.at(Home)


def test_a_sample_that_comes_late_changes_no_other_page(rig: Rig) -> None:
    rig.open()
    rig.presenter.pressed(ShowSample(LETTER))
    rig.presenter.pressed(GoBack())
    before = rig.state
    rig.work()
    assert rig.state == before
