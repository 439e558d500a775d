"""`hall numbers` and `hall day`: giving no more numbers, and ending the day, from a command line."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from deploy.commands.opened import opened_hall
from deploy.commands.options import SettingsOption
from shared.domain.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from shared.db.store import Store
    from shared.domain.ids import ServiceId

numbers = typer.Typer(help="Stop giving numbers, of a service or of the whole hall, and give them again.")
day = typer.Typer(help="End the hall's day.", no_args_is_help=True)

ServiceOption = Annotated[
    str | None, typer.Option(metavar="CODE", help="Only this service; the whole hall if left out.")
]
ReasonOption = Annotated[str, typer.Option(help="Why, as citizens read it in Chinese; needed unless --today.")]
EnglishOption = Annotated[str, typer.Option("--reason-en", help="The same in English.")]
TodayOption = Annotated[bool, typer.Option("--today", help="For the rest of the day; who has a number is served.")]


@numbers.command()
def stop(
    service: ServiceOption = None,
    reason: ReasonOption = "",
    reason_en: EnglishOption = "",
    today: TodayOption = False,
    settings: SettingsOption = None,
) -> None:
    """Give no more numbers: for a reason until they are given again, or for the rest of the day.

    Example: hall numbers stop --service road-transport-licence --reason 设备检修 --reason-en "printer under repair"
    """
    from shared.actions import closing
    from shared.domain.ids import new_command
    from shared.domain.words import Words

    if today is bool(reason or reason_en):
        raise typer.BadParameter("give either --today, or --reason and --reason-en")
    if not today and not (reason and reason_en):
        raise typer.BadParameter("citizens read the reason in both languages; give --reason and --reason-en")
    with _hall(settings, service) as (store, service_id):
        if today:
            closing.no_more_today(store, closing.COMMAND_LINE, new_command(), service_id)
        else:
            closing.close(store, closing.COMMAND_LINE, Words(reason, reason_en), new_command(), service_id)
    typer.echo(f"No more numbers {'of ' + service if service else 'in the hall'}{' today' if today else ''}.")


@numbers.command()
def resume(service: ServiceOption = None, settings: SettingsOption = None) -> None:
    """Give numbers again, as hours and limits say.

    Example: hall numbers resume --service road-transport-licence
    """
    from shared.actions import closing
    from shared.domain.ids import new_command

    with _hall(settings, service) as (store, service_id):
        closing.open_again(store, closing.COMMAND_LINE, new_command(), service_id)
    typer.echo(f"Numbers are given again {'for ' + service if service else 'in the hall'}.")


@day.callback()
def _day() -> None:
    """End the hall's day."""


@day.command()
def close(
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False, settings: SettingsOption = None
) -> None:
    """Abandon every open ticket and give no more numbers today; without it a day ends by itself at midnight.

    Example: hall day close --yes
    """
    from shared.actions import closing
    from shared.domain.ids import new_command

    with _hall(settings, None) as (store, _):
        if not yes:
            typer.confirm("Abandon all tickets that wait, are missed, held or at a counter?", abort=True)
        abandoned = closing.close_day(store, closing.COMMAND_LINE, new_command())
    typer.echo(f"The day is closed; {abandoned} open tickets were abandoned.")


@contextmanager
def _hall(settings: "Path | None", service: str | None) -> "Iterator[tuple[Store, ServiceId | None]]":
    """Open this machine's hall, and find a service by its code."""
    from shared.tomlfile.likeness import advice

    with opened_hall(settings) as store:
        ids = {known.code: known.id for known in store.hall().services}
        if service is not None and service not in ids:
            raise Problem(f'There is no service "{service}"{advice(service, list(ids))}.')
        yield store, None if service is None else ids[service]
