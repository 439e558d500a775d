"""`hall message`: a line to the counters, and what they wrote to the manager, from a command line."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from deploy.commands.device.table import table
from deploy.commands.opened import manager, opened_hall
from deploy.commands.options import Format, FormatOption, SettingsOption
from shared.domain.problem import Problem

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from shared.domain.hall import Hall
    from shared.domain.message import Message

app = typer.Typer(
    help="Send a line to the counters, and read theirs. Whoever may open the database acts as the manager here.",
    no_args_is_help=True,
)


@app.command()
def send(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to say, in a line.")],
    counter: Annotated[
        int | None, typer.Option("--counter", min=1, help="Number of the counter; every counter if left out.")
    ] = None,
    settings: SettingsOption = None,
) -> None:
    """Send a line to one counter or to all of them.

    Example: hall message send --counter 5 "Please take over queue C at 14:00"
    """
    from shared.actions.messages import send_message
    from shared.domain.ids import new_command
    from shared.domain.message import MessageTo

    with opened_hall(settings) as store:
        hall = store.hall()
        at_counter = next((each.id for each in hall.counters if each.number == counter), None)
        if counter is not None and at_counter is None:
            raise Problem(f"The hall has no counter {counter}; see hall catalogue export.")
        to = MessageTo.EVERYONE if counter is None else MessageTo.COUNTER
        send_message(store, manager(), to, text, new_command(), at_counter)
    typer.echo("Sent; it stays on the counter's screen until it is read there.")


@app.command()
def stop(
    message: Annotated[int, typer.Argument(metavar="ID", help="As `hall message list` shows it.")],
    settings: SettingsOption = None,
) -> None:
    """Take back a message that was sent from here: it leaves the counters' screens at once, read or not.

    Example: hall message stop 12
    """
    from shared.actions.messages import take_back_message
    from shared.domain.ids import MessageId, new_command

    with opened_hall(settings) as store:
        take_back_message(store, manager(), MessageId(message), new_command())
    typer.echo(f"Message {message} is taken back.")


@app.command()
def read(settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """Show what was written to the manager and is not read yet, and mark it as read: whoever wrote it sees that.

    Example: hall message read
    """
    from shared.actions.messages import list_messages, mark_message_read
    from shared.domain.ids import new_command
    from shared.domain.message import MANAGER

    with opened_hall(settings) as store:
        found, hall = [each for each in list_messages(store) if each.is_unread_by(MANAGER)], store.hall()
        for each in found:
            mark_message_read(store, manager(), each.id, new_command())
    _tell(how, [_row(each, hall, hall.zone) for each in found], "Nothing new for the manager.")


@app.command(name="list")
def list_today(settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """List today's last messages and who has read them, oldest first; this alone marks nothing as read.

    Example: hall message list --format json
    """
    from shared.actions.messages import list_messages

    with opened_hall(settings) as store:
        found, hall = list_messages(store), store.hall()
    _tell(how, [_row(message, hall, hall.zone) for message in found], "No messages today.")


def _tell(how: Format, rows: list[dict[str, Any]], nothing: str) -> None:
    if how is Format.JSON:
        typer.echo(json.dumps(rows, ensure_ascii=False))
        return
    titles = ("ID", "AT", "FROM", "TO", "READ BY", "TEXT")
    typer.echo(table(titles, [list(map(str, row.values())) for row in rows]) if rows else nothing)


def _row(message: "Message", hall: "Hall", zone: "ZoneInfo") -> dict[str, Any]:
    numbers = {f"counter {each.id}": f"counter {each.number}" for each in hall.counters}
    to = numbers[f"counter {message.counter_id}"] if message.counter_id is not None else message.to.value
    return {
        "id": message.id,
        "at": f"{message.at.astimezone(zone):%H:%M}",
        "from": message.by.name,
        "to": to,
        "read_by": ", ".join(numbers.get(reader, reader) for reader in message.read_by),
        "text": message.text,
    }
