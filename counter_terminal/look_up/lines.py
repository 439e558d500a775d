"""From a ticket's story to its lines on the screen, every time by the hall's clock."""

from datetime import datetime

from counter_terminal.class_words import class_words
from counter_terminal.clock import clock
from counter_terminal.facts import Facts
from counter_terminal.look_up import texts
from counter_terminal.look_up.state import LifeLine, ServingLine, ShownStory
from counter_terminal.named import clerk_name, counter_number, service_name
from shared.domain.hall import Hall
from shared.domain.story import StoryVisit, TicketStory
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
        service=service_name(hall, ticket.service_id),
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
    return tuple(LifeLine(clock(line.at, hall.zone), line.words) for line in story.lines)


def _serving(visit: StoryVisit, hall: Hall) -> ServingLine:
    words = texts.LASTS if visit.ended_at is None else texts.VISIT
    what = words.fill(
        counter=counter_number(hall, visit.counter_id),
        clerk=clerk_name(hall, visit.clerk_id),
        outcome=visit.outcome,
    )
    start = clock(visit.started_at, hall.zone)
    took = texts.BEGUN.fill(start=start)
    if visit.ended_at is not None:
        end = clock(visit.ended_at, hall.zone)
        took = texts.TOOK.fill(start=start, end=end, minutes=visit.minutes)
    rated = texts.RATED if visit.rated else texts.NOT_RATED
    return ServingLine(what, took, rated, service_name(hall, visit.service_id))
