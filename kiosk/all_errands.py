"""Every errand that a citizen may have at the kiosk, with what it asks of the hall."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.ahead.desk import AheadDesk
from kiosk.ahead.flow import Ahead
from kiosk.asking import Asking
from kiosk.check_in.desk import CheckInDesk
from kiosk.check_in.flow import CheckIn
from kiosk.deciding.desk import DecidingDesk
from kiosk.deciding.flow import Deciding
from kiosk.finding.desk import FindingDesk
from kiosk.finding.flow import Searching
from kiosk.finding.most_used import MostUsed
from kiosk.flow import Flow
from kiosk.guide.desk import GuideDesk
from kiosk.guide.flow import Guiding
from kiosk.id_card.flow import IdCards
from kiosk.my_number.desk import NumberDesk
from kiosk.my_number.flow import MyNumber
from kiosk.my_number.giving_up import GivingUp
from kiosk.numbers import Numbers
from kiosk.person import Person
from kiosk.press import Take
from kiosk.runners import Runners
from kiosk.slip_printer import SlipPrinter
from kiosk.stage import Stage
from kiosk.suggesting.desk import SuggestionDesk
from kiosk.suggesting.flow import Suggesting
from kiosk.taking import Taking
from kiosk.timing import Timing
from kiosk.wishing.flow import Wishing
from shared.press import Press


@dataclass(frozen=True, slots=True)
class Common:
    """What errands share."""

    stage: Stage
    numbers: Numbers
    asking: Asking
    runners: Runners
    seconds: Callable[[], float]
    timing: Timing


def all_errands(
    common: Common,
    taking: Taking,
    person: Person,
    printer: SlipPrinter,
    alert: Callable[[], None],
    leave: Callable[[], None],
    answer: Callable[[Press], None],
) -> tuple[Flow, ...]:
    """Return all errands; an ID card is asked for before taking, which listens to the same press.

    `alert` makes a short sound, `leave` ends the visit, and `answer` gives a press to whoever listens to it.
    """
    stage, asking, seconds, jobs = common.stage, common.asking, common.seconds, common.runners.database
    desk = common.numbers.desk
    store, by = desk.store, desk.by
    number_desk = NumberDesk(store, by)
    my_number = MyNumber(stage, number_desk, asking, taking.open, common.numbers.was_left, seconds)
    return (
        IdCards(stage, taking, person, seconds, alert),
        taking,
        my_number,
        GivingUp(stage, number_desk, asking),
        CheckIn(stage, CheckInDesk(store, by, common.numbers), asking, taking, my_number, seconds),
        Searching(stage, common.runners.local),
        MostUsed(stage, FindingDesk(store), jobs, seconds),
        Deciding(stage, DecidingDesk(store), jobs, lambda: answer(Take())),
        Wishing(stage, leave),
        Ahead(stage, AheadDesk(store, by), jobs, seconds),
        Guiding(stage, GuideDesk(store, by), asking, leave, taking.left_at),
        Suggesting(stage, SuggestionDesk(common.numbers), printer, common.runners, asking, seconds, common.timing),
    )
