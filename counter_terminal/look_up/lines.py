"""From a ticket's story to its lines on the screen, every time by the hall's clock."""

from collections.abc import Callable
from datetime import datetime

from counter_terminal.class_words import class_words
from counter_terminal.facts import Facts
from counter_terminal.look_up import texts
from counter_terminal.look_up.state import LifeLine, ServingLine, ShownStory
from shared.domain.hall import Hall
from shared.domain.story import StoryVisit, TicketStory
from shared.domain.story_words import UNKNOWN
from shared.domain.words import Words


def shown_story(facts: Facts, now: datetime) -> ShownStory:
    """Return what the look-up shows at `now`."""
    known, today = facts.look_up, now.astimezone(facts.hall.zone).date()
    if known.asked:
        return ShownStory(texts.READING, today=today)
    if known.story is None or known.at is None:
        return ShownStory(known.said if known.said.zh else texts.HINT, today=today)
    hall, ticket = facts.hall, known.story.ticket
    heading = texts.HEADING.fill(
        service=_named(lambda: hall.service(ticket.service_id).name),
        priority=class_words(hall, ticket.priority),
        state=texts.STATES[ticket.state.value],
    )
    of_day = texts.ON_DAY.fill(day=ticket.business_day.isoformat())
    as_of = texts.AS_OF.fill(time=f"{known.at.astimezone(hall.zone):%H:%M:%S}")
    return ShownStory(
        number=ticket.number,
        heading=heading,
        as_of=Words(f"{of_day.zh}，{as_of.zh}", f"{of_day.en}, {as_of.en}"),
        servings=tuple(_serving(visit, hall) for visit in known.story.visits),
        life=_life(known.story, hall),
        today=today,
    )


def _life(story: TicketStory, hall: Hall) -> tuple[LifeLine, ...]:
    return tuple(LifeLine(f"{line.at.astimezone(hall.zone):%H:%M}", line.words) for line in story.lines)


def _serving(visit: StoryVisit, hall: Hall) -> ServingLine:
    words = texts.LASTS if visit.ended_at is None else texts.VISIT
    what = words.fill(
        counter=_named(lambda: _number(hall, visit)),
        clerk=_named(lambda: hall.clerk(visit.clerk_id).name),
        outcome=visit.outcome,
    )
    start = f"{visit.started_at.astimezone(hall.zone):%H:%M}"
    took = texts.BEGUN.fill(start=start)
    if visit.ended_at is not None:
        end = f"{visit.ended_at.astimezone(hall.zone):%H:%M}"
        took = texts.TOOK.fill(start=start, end=end, minutes=visit.minutes)
    service = _named(lambda: hall.service(visit.service_id).name)
    return ServingLine(what, took, texts.RATED if visit.rated else texts.NOT_RATED, service)


def _number(hall: Hall, visit: StoryVisit) -> Words:
    number = str(hall.counter(visit.counter_id).number)
    return Words(number, number)


def _named(find: Callable[[], Words]) -> Words:
    """Return a name; a ticket may be older than what the catalogue still knows."""
    try:
        return find()
    except KeyError:
        return UNKNOWN
