"""`hall appointments`: booking, listing and cancelling, and what other platforms bring."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from deploy.appointments.showing import shown
from deploy.commands.opened import opened_hall
from deploy.commands.options import DayOption, Format, FormatOption, SettingsOption, tell
from shared.domain.problem import Problem
from shared.domain.words import Language

if TYPE_CHECKING:
    from deploy.appointments.importing import Result
    from shared.domain.actor import Actor

app = typer.Typer(help="Book, list, cancel and import appointments.", no_args_is_help=True)


def time_of(text: str) -> datetime:
    """Return the time that was typed, without its zone. Raises BadParameter."""
    try:
        return datetime.strptime(text.replace("T", " "), "%Y-%m-%d %H:%M")
    except ValueError:
        raise typer.BadParameter(f'"{text}" is no time of a day; write one like "2026-03-02 10:00"') from None


MappingOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="How the platform names things, e.g. deploy/catalogues/appointments.toml."),
]


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV file, or JSON if it is called *.json.")],
    mapping: MappingOption = None,
    settings: SettingsOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Take over another platform's appointments from a file.

    Each is known by its reference: told again it changes nothing, with another time it is moved, with a state that
    means cancelled it is cancelled; who has arrived, and what the hall itself cancelled, stays as it is. Without a
    mapping the columns are reference, date, time, service, name, phone, id_number and state, and services are named
    by their codes. Good rows go in, and each bad one is told with its line and reason. The status is 1 only when there
    are rows and none of them could be used.

    Example: hall appointments import bookings.csv --mapping deploy/catalogues/appointments.toml --format json
    """
    from deploy.appointments.importing import bring_rows, figures
    from deploy.appointments.mapping import read_mapping
    from deploy.appointments.rows import rows_of
    from shared.actions.bringing import Outcome
    from shared.domain.actor import Actor
    from shared.domain.appointment import Source
    from shared.domain.hall import Role

    table = read_mapping(mapping)
    rows = rows_of(file, table)
    with opened_hall(settings) as store:
        results = bring_rows(store, Actor(Role.ADAPTER, "hall appointments import"), rows, table, Source.FILE)
    bad = [result for result in results if result.outcome is Outcome.REFUSED]
    counts = figures(results)
    if how is Format.JSON or len(bad) < len(results) or not results:
        tell(how, {"file": str(file), **counts, "problems": [_problem(one) for one in bad]}, _told(file, counts, bad))
    if bad and len(bad) == len(results):
        first = f"{bad[0].row.place}: {bad[0].reason}"
        raise Problem(f"{file}: none of its {len(bad)} rows could be used (--format json lists them); {first}")


@app.command("list")
def list_(
    day: DayOption = None,
    settings: SettingsOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """List a day's appointments, whatever became of them.

    Example: hall appointments list --day 2026-03-02 --format json
    """
    from shared.db.appointment_reads import on_day

    with opened_hall(settings) as store:
        hall = store.hall()
        wanted = store.read(store.today) if day is None else day
        found = store.read(lambda c: on_day(c, store.hall_id, wanted))
    listed = [shown(one, hall) for one in found]
    lines = [_line(one) for one in listed] or [f"{wanted}: no appointments."]
    tell(how, {"day": wanted.isoformat(), "appointments": listed}, "\n".join(lines))


@app.command()
def book(
    service: Annotated[str, typer.Option(help="Code of the service.")],
    at: Annotated[
        datetime, typer.Option(parser=time_of, metavar="TIME", help='In the hall\'s own time, e.g. "2026-03-02 10:00".')
    ],
    name: Annotated[str, typer.Option(help="Kept masked.")] = "",
    phone: Annotated[str, typer.Option(help="Its last four digits are kept.")] = "",
    language: Annotated[Language, typer.Option(help="In which the citizen is called.")] = Language.ZH,
    settings: SettingsOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Book an appointment; the code is for checking in at the kiosk.

    Example: hall appointments book --service annual-review --at "2026-03-02 10:00" --phone 13800001234
    """
    from deploy.appointments.mapping import PLAIN
    from deploy.appointments.understanding import service_id_of
    from shared.actions import booking
    from shared.domain.appointment import Booking
    from shared.domain.ids import new_command

    with opened_hall(settings) as store:
        hall = store.hall()
        wish = Booking(
            service_id_of(service, PLAIN, hall), at.replace(tzinfo=hall.zone), name, phone, language=language
        )
        made = shown(booking.book(store, _by(), wish, new_command()), hall)
    tell(how, made, f"{made['code']}: booked for {made['slot_at'][:16].replace('T', ' ')}.")


@app.command()
def cancel(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The code the citizen was given.")],
    settings: SettingsOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Cancel an appointment; its time can be booked again.

    Example: hall appointments cancel ACEF3467
    """
    from shared.actions.booking import cancel_booking
    from shared.domain.check_in import Code
    from shared.domain.ids import new_command

    with opened_hall(settings) as store:
        gone = shown(cancel_booking(store, _by(), Code(code), new_command()), store.hall())
    tell(how, gone, f"{gone['code']}: cancelled.")


@app.command()
def serve(
    token_file: Annotated[Path, typer.Option(metavar="FILE", help="Holds what callers send as Bearer token.")],
    host: Annotated[str, typer.Option(help="Only this machine if left out.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8765,
    mapping: MappingOption = None,
    settings: SettingsOption = None,
) -> None:
    """Let booking platforms push appointments as JSON over HTTP.

    POST /appointments takes one or a list, in the words of the mapping, and treats each as import does;
    DELETE /appointments/REFERENCE cancels; GET /slots?service=CODE&day=2026-03-02 tells what is free. Every request
    needs the header "Authorization: Bearer TOKEN". It speaks plain HTTP: let a web server with a certificate stand
    before it when it is to be reached from outside.

    Example: hall appointments serve --token-file token --port 8765
    """
    from deploy.appointments.access import read_token
    from deploy.appointments.mapping import read_mapping
    from deploy.appointments.server import application
    from deploy.appointments.serving import listening
    from deploy.appointments.serving import serve as run

    token, table = read_token(token_file), read_mapping(mapping)
    with opened_hall(settings) as store, listening(host, port) as at:
        typer.echo(f"Appointments of hall {store.hall().code} at http://{host}:{at.getsockname()[1]}")
        run(application(store, token, table), at)


def _by() -> "Actor":
    from shared.domain.actor import Actor
    from shared.domain.hall import Role

    return Actor(Role.TECHNICIAN, "hall appointments")


def _line(one: dict[str, Any]) -> str:
    who = " ".join(filter(None, (one["name"], one["phone_tail"])))
    return f"{one['slot_at'][11:16]}  {one['code']}  {one['state']:9}  {one['service']}  {who}".rstrip()


def _problem(result: "Result") -> dict[str, str]:
    return {"row": result.row.place, "reason": result.reason}


def _told(file: Path, counts: Any, bad: "list[Result]") -> str:
    numbers = ", ".join(f"{count} {what}" for what, count in counts.items())
    return "\n".join([f"{file}: {numbers}.", *(f"{one.row.place}: {one.reason}" for one in bad)])
