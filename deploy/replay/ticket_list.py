"""Every ticket of a replay as a line of a CSV file."""

import csv
from collections.abc import Iterable
from io import StringIO
from zoneinfo import ZoneInfo

from deploy.replay.served import PlayedDay, Served

COLUMNS = (
    "number",
    "class",
    "queue",
    "arrived_at",
    "called_at",
    "finished_at",
    "wait_s",
    "counter",
    "estimate_low_min",
    "estimate_high_min",
)


def ticket_list(days: Iterable[PlayedDay], zone: ZoneInfo) -> str:
    """Return the text of the file: tickets in the order they came, times in the hall's own."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for day in days:
        writer.writerows(_line(ticket, zone) for ticket in sorted(day.tickets, key=lambda t: t.arrived_at))
    return text.getvalue()


def _line(ticket: Served, zone: ZoneInfo) -> tuple[object, ...]:
    moments = (ticket.arrived_at, ticket.called_at, ticket.finished_at)
    return (
        ticket.number,
        ticket.priority,
        ticket.queue,
        *(moment.astimezone(zone).isoformat() for moment in moments),
        f"{ticket.wait_s:.3f}".rstrip("0").rstrip("."),
        ticket.counter,
        ticket.estimate.low,
        ticket.estimate.high,
    )
