"""The hall's alerts as a guide sees them: an emergency before all others, then the newest first."""

from collections.abc import Iterator

from counter_terminal.clock import clock
from counter_terminal.handset import texts
from counter_terminal.handset.facts import Facts
from counter_terminal.handset.state import AlertLine, EmergencyShown, Page, Press, Step
from shared.domain import refusals
from shared.domain.alert import FOR_THE_MANAGER, OF_PEOPLE, Alert, AlertKind, may_clear, most_urgent_first
from shared.domain.alert_words import alert_place, alert_words
from shared.domain.hall import Role
from shared.domain.words import NOTHING, Words

MOST_FOLDED = 3
"""So many alerts at first, so that missed numbers stand in sight; every emergency whatever their number."""


def alert_lines(facts: Facts) -> Iterator[AlertLine]:
    found = most_urgent_first(alerts_seen(facts))
    most = len(found) if facts.all_alerts else max(MOST_FOLDED, len(_emergencies(facts)))
    for alert in found[:most]:
        urgent = alert.kind is AlertKind.EMERGENCY
        question = texts.ASK_EMERGENCY_DONE if urgent else texts.ASK_DONE
        yield AlertLine(
            alert.id,
            _since(facts, alert),
            alert_place(alert, facts.hall),
            alert_words(alert.kind, alert.details),
            Press(texts.DONE, _why_not_done(facts, alert)),
            urgent,
            question if facts.asking_done == alert.id else NOTHING,
        )


def emergency_shown(facts: Facts) -> EmergencyShown | None:
    """Return what stands over every page while there is an emergency.

    Where a citizen is shown the screen it tells the guide of the place and orders nobody to go there.
    """
    if facts.actor is None:
        return None
    open_ones = _emergencies(facts)
    if not open_ones:
        return None
    newest, place = open_ones[0], alert_place(open_ones[0], facts.hall)
    if facts.page is Page.GIVEN:
        words, told = texts.FOR_THE_GUIDE, texts.FOR_THE_GUIDE_SINCE
    else:
        words, told = texts.EMERGENCY_AT, texts.EMERGENCY_SINCE
    more = texts.MORE_EMERGENCIES.fill(count=len(open_ones) - 1) if open_ones[1:] else NOTHING
    line = told.fill(since=_since(facts, newest), more=more)
    return EmergencyShown(words.fill(place=place), line)


def alerts_seen(facts: Facts) -> tuple[Alert, ...]:
    """Return the open alerts that concern whoever holds the handset: messages to the manager are no guide's."""
    everything = facts.view.alerts if facts.view else ()
    manager = facts.actor is not None and facts.actor.role is Role.MANAGER
    return tuple(alert for alert in everything if manager or alert.kind is not AlertKind.MESSAGE_WAITS)


def _emergencies(facts: Facts) -> list[Alert]:
    return [alert for alert in most_urgent_first(alerts_seen(facts)) if alert.kind is AlertKind.EMERGENCY]


def _since(facts: Facts, alert: Alert) -> str:
    return clock(alert.at, facts.hall.zone)


def _why_not_done(facts: Facts, alert: Alert) -> Words:
    """Return why a guide does not clear an alert; a device's fault that stays must stay to be seen."""
    if facts.actor is None:
        return texts.SIGN_IN_FIRST
    if not may_clear(facts.actor, alert):
        return texts.FOR_THE_MANAGER if alert.kind in FOR_THE_MANAGER else refusals.NOT_YOUR_ALERT
    if Step.CLEAR in facts.busy:
        return texts.WAIT_A_MOMENT
    return NOTHING if alert.kind in OF_PEOPLE else texts.BY_ITSELF
