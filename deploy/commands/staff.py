"""`hall staff`: the clerks of a hall and their PINs, for whoever may open its database."""

import json
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from deploy.commands.device.table import table
from deploy.commands.opened import opened_hall
from deploy.commands.options import Format, FormatOption, SettingsOption
from shared.domain.problem import Problem

if TYPE_CHECKING:
    from shared.actions.staff_pins import StaffMember
    from shared.db.store import Store
    from shared.domain.hall import Clerk

app = typer.Typer(help="List the hall's staff, and set their PINs.", no_args_is_help=True)

NumberArgument = Annotated[str, typer.Argument(metavar="NUMBER", help="The staff number, as in the catalogue.")]


@app.command(name="list")
def list_all(settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """List the staff: role, whether a PIN is set, until when it is locked, and where they are on duty.

    Example: hall staff list --format json
    """
    from shared.actions.staff_pins import list_staff

    with opened_hall(settings) as store:
        staff, zone = list_staff(store), store.zone
    if how is Format.JSON:
        typer.echo(json.dumps([_figures(member, zone) for member in staff], ensure_ascii=False))
        return
    typer.echo(table(("NUMBER", "NAME", "ROLE", "PIN", "COUNTER"), [_row(member, zone) for member in staff]))


@app.command()
def pin(
    number: NumberArgument,
    remove: Annotated[bool, typer.Option("--remove", help="Let the clerk have no PIN any more.")] = False,
    settings: SettingsOption = None,
) -> None:
    """Set a clerk's PIN or password; only a hash of it is kept. A pause after wrong ones ends.

    Example: hall staff pin 101
    """
    from shared.actions.closing import COMMAND_LINE
    from shared.actions.staff_pins import remove_pin, set_pin
    from shared.domain.ids import new_command

    with opened_hall(settings) as store:
        clerk = _found(store, number)
        if remove:
            remove_pin(store, COMMAND_LINE, clerk.id, new_command())
        else:
            set_pin(store, COMMAND_LINE, clerk.id, _entered(), new_command())
    typer.echo(f"{clerk.number} {clerk.name.zh} has {'no PIN any more' if remove else 'a new PIN'}.")


@app.command()
def unlock(number: NumberArgument, settings: SettingsOption = None) -> None:
    """End the pause after a clerk's wrong PINs.

    Example: hall staff unlock 101
    """
    from shared.actions import staff_pins
    from shared.actions.closing import COMMAND_LINE
    from shared.domain.ids import new_command

    with opened_hall(settings) as store:
        clerk = _found(store, number)
        staff_pins.unlock(store, COMMAND_LINE, clerk.id, new_command())
    typer.echo(f"{clerk.number} {clerk.name.zh} may try again.")


def _entered() -> str:
    """Ask for a PIN twice."""
    entered, again = (typer.prompt(ask, hide_input=True, err=True) for ask in ("New PIN", "The same PIN again"))
    if entered != again:
        raise Problem("The two PINs are not the same, so the old one stays. Type the same PIN twice.")
    return str(entered)


def _found(store: "Store", number: str) -> "Clerk":
    for clerk in store.hall().clerks:
        if clerk.number == number:
            return clerk
    raise Problem(f"No clerk has the number {number}. Look at: hall staff list.")


def _figures(member: "StaffMember", zone: ZoneInfo) -> dict[str, Any]:
    clerk, until = member.clerk, member.locked_until
    return {
        "number": clerk.number,
        "zh": clerk.name.zh,
        "en": clerk.name.en,
        "role": clerk.role.value,
        "has_pin": clerk.has_pin,
        "wrong_pins": member.wrong_pins,
        "locked_until": None if until is None else until.astimezone(zone).isoformat(),
        "counter": member.counter,
    }


def _row(member: "StaffMember", zone: ZoneInfo) -> list[str]:
    clerk, until = member.clerk, member.locked_until
    has_pin = "set" if clerk.has_pin else "none"
    told = has_pin if until is None else f"locked until {until.astimezone(zone):%H:%M:%S}"
    return [clerk.number, clerk.name.zh, clerk.role.value, told, "" if member.counter is None else str(member.counter)]
