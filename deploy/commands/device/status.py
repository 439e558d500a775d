"""`hall device status`: how the hall's devices are, as the programs that look after them told the hall."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

import typer

from deploy.commands.device.table import table
from deploy.commands.opened import opened_hall
from deploy.commands.options import Format, FormatOption, SettingsOption

if TYPE_CHECKING:
    from shared.actions.devices import DeviceLine

HEADS = ("PLACE", "KIND", "HEALTH", "LAST SEEN", "SENT", "ANSWERED", "ERRORS", "RECONNECTS", "P50", "P95", "ADDRESS")


def status(settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """Show the hall's device table: health, last seen, last error, counters and round trips of every device.

    Counters begin anew with the program that looks after the device; times are in UTC.

    Example: hall device status --format json
    """
    from shared.actions.devices import list_devices

    with opened_hall(settings) as store:
        lines, now = list_devices(store), store.now()
    if how is Format.JSON:
        told = [{name: _plain(value) for name, value in asdict(line).items()} for line in lines]
        typer.echo(json.dumps({"at": now.isoformat(), "devices": told}, ensure_ascii=False))
        return
    if not lines:
        typer.echo("No program has told of a device yet. Start a kiosk or a counter terminal.")
        return
    typer.echo(table(HEADS, [_row(line, now) for line in lines]))
    for line in lines:
        if line.error:
            typer.echo(f"{line.place}, {line.kind}: {line.error}")


def _row(line: "DeviceLine", now: datetime) -> list[str]:
    counters = (line.sent, line.answered, line.errors, line.reconnects)
    trips = ("" if ms is None else f"{ms:.1f} ms" for ms in (line.p50_ms, line.p95_ms))
    seen = "never" if line.last_seen is None else f"{_age((now - line.last_seen).total_seconds())} ago"
    return [line.place, line.kind, line.health, seen, *map(str, counters), *trips, line.address]


def _age(seconds: float) -> str:
    for unit, size in (("d", 86400), ("h", 3600), ("min", 60)):
        if seconds >= 2 * size:
            return f"{seconds // size:.0f} {unit}"
    return f"{max(0.0, seconds):.0f} s"


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value
