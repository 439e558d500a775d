"""Which of the hall's alerts a counter terminal shows, and to whom."""

from counter_terminal import texts
from counter_terminal.clock import clock
from counter_terminal.facts import Facts
from counter_terminal.shown_lines import AlertLine
from shared.domain.alert import OF_A_QUEUE, Alert, AlertKind, most_urgent_first
from shared.domain.alert_words import alert_line
from shared.domain.hall import Role
from shared.domain.suggestion import may_read

SEE_ALL = (Role.GUIDE, Role.MANAGER)


def alert_lines(facts: Facts) -> tuple[AlertLine, ...]:
    """Return the alerts to show, most urgent first: all to guides and managers, else those of this counter.

    An emergency is silent: at the counter it comes from, the person in front might read the screen, whoever sits there.
    """
    alerts = facts.view.alerts if facts.view else ()
    role = facts.actor.role if facts.actor else None
    told = (alert for alert in alerts if alert.kind is not AlertKind.MESSAGE_WAITS)  # messages tell of it
    told = (alert for alert in told if not _is_own_emergency(alert, facts))
    shown = most_urgent_first(alert for alert in told if role in SEE_ALL or _concerns(alert, facts))
    lines = tuple(AlertLine(clock(alert.at, facts.hall.zone), alert_line(alert, facts.hall)) for alert in shown)
    return lines + _unread(facts)


def _unread(facts: Facts) -> tuple[AlertLine, ...]:
    """Return the line that counts what citizens wrote and nobody has read, for who may read it."""
    count = facts.view.unread_suggestions if facts.view else 0
    if not count or facts.actor is None or not may_read(facts.actor):
        return ()
    return (AlertLine("", texts.UNREAD_SUGGESTIONS.fill(count=count)),)


def _concerns(alert: Alert, facts: Facts) -> bool:
    if alert.kind in OF_A_QUEUE:
        mine = (facts.hall.queue(queue_id).letter for queue_id in facts.set_up.queue_ids)
        return facts.actor is not None and alert.place in mine
    return alert.counter_id == facts.counter_id


def _is_own_emergency(alert: Alert, facts: Facts) -> bool:
    return alert.kind is AlertKind.EMERGENCY and alert.counter_id == facts.counter_id
