"""`hall suggestions`: what citizens wrote to the hall, for the duty manager at a command line."""

import json
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from deploy.commands.device.table import table
from deploy.commands.opened import manager, opened_hall
from deploy.commands.options import Format, FormatOption, SettingsOption, tell
from shared.domain.problem import Problem

if TYPE_CHECKING:
    from shared.db.store import Store
    from shared.domain.suggestion import Suggestion

app = typer.Typer(
    help="Read, answer and close what citizens wrote. Whoever may open the hall's database acts as its manager here.",
    no_args_is_help=True,
)

NumberArgument = Annotated[str, typer.Argument(metavar="NUMBER", help="As the citizen was told, e.g. YJ-0312-004.")]
BEGINNING = 40


@app.command(name="list")
def list_newest(
    closed: Annotated[bool, typer.Option("--all", help="Those that are closed, too.")] = False,
    settings: SettingsOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """List suggestions and complaints, newest first, without phone numbers.

    Example: hall suggestions list --format json
    """
    from shared.actions.suggestions import list_suggestions

    with opened_hall(settings) as store:
        found = list_suggestions(store, manager(), closed_too=closed)
        zone = store.zone
    if how is Format.JSON:
        typer.echo(json.dumps([_figures(one, zone) for one in found], ensure_ascii=False))
        return
    rows = [[one.number, f"{one.at.astimezone(zone):%m-%d %H:%M}", *_kind(one), _beginning(one)] for one in found]
    typer.echo(table(("NUMBER", "AT", "KIND", "STATE", "TEXT"), rows) if rows else "Nothing is in the suggestion box.")


@app.command()
def show(number: NumberArgument, settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """Show one with its text, phone number and answer, and mark it as read.

    Example: hall suggestions show YJ-0312-004
    """
    from shared.actions.suggestions import mark_read

    with opened_hall(settings) as store:
        mark_read(store, manager(), _found(store, number).id, None)
        one = _found(store, number)
        zone = store.zone
    tell(how, _figures(one, zone) | {"phone": one.phone}, _page(one, zone))


@app.command()
def answer(
    number: NumberArgument,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What the hall answers.")],
    settings: SettingsOption = None,
) -> None:
    """Keep the hall's answer; the citizen hears it by phone, or asks with the number.

    Example: hall suggestions answer YJ-0312-004 "From Monday on, four windows are open at noon."
    """
    from shared.actions.suggestions import answer_suggestion
    from shared.domain.ids import new_command

    with opened_hall(settings) as store:
        one = _found(store, number)
        answer_suggestion(store, manager(), one.id, text, new_command())
    typer.echo(f"{one.number} is answered.")


@app.command()
def close(number: NumberArgument, settings: SettingsOption = None) -> None:
    """Close one that is seen to, answered or not.

    Example: hall suggestions close YJ-0312-004
    """
    from shared.actions.suggestions import close_suggestion
    from shared.domain.ids import new_command

    with opened_hall(settings) as store:
        one = _found(store, number)
        close_suggestion(store, manager(), one.id, new_command())
    typer.echo(f"{one.number} is closed.")


def _found(store: "Store", number: str) -> "Suggestion":
    from shared.actions.suggestions import find_suggestion

    if (one := find_suggestion(store, manager(), number)) is None:
        raise Problem(f"No suggestion has the number {number}. Look at: hall suggestions list --all.")
    return one


def _kind(one: "Suggestion") -> tuple[str, str]:
    from shared.domain.suggestion_words import CATEGORIES, STATES

    return CATEGORIES[one.category].en, STATES[one.state].en


def _figures(one: "Suggestion", zone: ZoneInfo) -> dict[str, Any]:
    """Return what programs get; the phone number is told with a single one only."""
    return {
        "number": one.number,
        "category": one.category.value,
        "state": one.state.value,
        "state_by": one.state_by.name,
        "state_at": one.state_at.astimezone(zone).isoformat(),
        "at": one.at.astimezone(zone).isoformat(),
        "place": one.place,
        "language": one.language.value,
        "text": one.text,
        "answer": one.answer,
    }


def _beginning(one: "Suggestion") -> str:
    if one.text is None:
        return "(deleted after its time)"
    line = " ".join(one.text.split())
    return line if len(line) <= BEGINNING else f"{line[: BEGINNING - 1]}…"


def _page(one: "Suggestion", zone: ZoneInfo) -> str:
    kind, state = _kind(one)
    lines = [
        f"{one.number}  {kind}, {state}",
        f"Written at {one.place}, {one.at.astimezone(zone):%Y-%m-%d %H:%M}",
        f"Phone: {one.phone or 'none'}",
        "",
        one.text or _beginning(one),
    ]
    return "\n".join([*lines, "", f"Answer: {one.answer}"] if one.answer else lines)
