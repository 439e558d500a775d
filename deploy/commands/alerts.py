"""`hall alerts`: what the hall's staff should see to, from a command line."""

import json
from typing import Annotated

import typer

from deploy.commands.device.table import table
from deploy.commands.opened import opened_hall
from deploy.commands.options import Format, FormatOption, SettingsOption
from shared.domain.problem import Problem

app = typer.Typer(help="List the hall's open alerts, and clear what is seen to.", no_args_is_help=True)


@app.command(name="list")
def list_open(settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """List the alerts that nobody has cleared yet, oldest first.

    Example: hall alerts list --format json
    """
    from shared.actions.alerts import list_alerts
    from shared.domain.alert_words import alert_line

    with opened_hall(settings) as store:
        hall, found = store.hall(), list_alerts(store)
    if how is Format.JSON:
        figures = [
            {"id": alert.id, "kind": alert.kind.value, "place": alert.place, "about": alert.about}
            | {"at": alert.at.isoformat(), "by": alert.by.name, "details": dict(alert.details)}
            | {"zh": (line := alert_line(alert, hall)).zh, "en": line.en}
            for alert in found
        ]
        typer.echo(json.dumps(figures, ensure_ascii=False))
        return
    rows = [[str(a.id), f"{a.at.astimezone(hall.zone):%m-%d %H:%M}", alert_line(a, hall).en] for a in found]
    typer.echo(table(("ID", "SINCE", "ALERT"), rows) if rows else "No alerts are open.")


@app.command()
def clear(
    alert: Annotated[int, typer.Argument(metavar="ID", help="As `hall alerts list` shows it.")],
    settings: SettingsOption = None,
) -> None:
    """Clear an alert that is seen to; a fault that is still there raises it again.

    Example: hall alerts clear 12
    """
    from shared.actions.alerts import clear_alert, list_alerts
    from shared.actions.closing import COMMAND_LINE
    from shared.domain.ids import AlertId

    with opened_hall(settings) as store:
        if alert not in {known.id for known in list_alerts(store)}:
            raise Problem(f"No open alert has the id {alert}. Look at: hall alerts list.")
        clear_alert(store, COMMAND_LINE, AlertId(alert))
    typer.echo(f"Alert {alert} is cleared.")
