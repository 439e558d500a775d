"""Which of the hall's alerts a counter terminal shows, and to whom."""

from counter_terminal.facts import Facts
from counter_terminal.state import AlertLine
from shared.domain.alert import Alert, AlertKind
from shared.domain.alert_words import alert_line
from shared.domain.hall import Role

SEE_ALL = (Role.GUIDE, Role.MANAGER)


def alert_lines(facts: Facts) -> tuple[AlertLine, ...]:
    """Return the alerts to show, newest first: all to guides and managers, else those of this counter.

    An emergency is silent: at the counter it comes from, the person in front might read the screen.
    """
    alerts = facts.view.alerts if facts.view else ()
    role = facts.actor.role if facts.actor else None
    shown = [alert for alert in reversed(alerts) if role in SEE_ALL or _concerns(alert, facts)]
    return tuple(
        AlertLine(f"{alert.at.astimezone(facts.hall.zone):%H:%M}", alert_line(alert, facts.hall)) for alert in shown
    )


def _concerns(alert: Alert, facts: Facts) -> bool:
    return alert.counter_id == facts.counter_id and alert.kind is not AlertKind.EMERGENCY
