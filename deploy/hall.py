"""The `hall` command: one root for everything that runs in a hall; each fault is one sentence."""

import sys

import typer

from deploy.commands import (
    alerts,
    appointments,
    bench,
    catalogue,
    database,
    device,
    kiosk,
    messages,
    notices,
    numbers,
    programs,
    report,
    screen,
    staff,
    suggestions,
    voice,
)
from deploy.commands.demo import demo
from deploy.commands.doctor import doctor
from deploy.commands.options import Format, FormatOption, tell
from deploy.commands.replay import replay
from deploy.lean import leave_out_openssl
from drivers.errors import DeviceError
from shared.domain.problem import Problem

app = typer.Typer(
    name="hall",
    help="小窗 Xiaochuang runs a service hall: kiosk, call screen, counter terminal and the devices between them.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(database.app, name="db")
app.add_typer(catalogue.app, name="catalogue")
app.add_typer(report.app, name="report")
app.add_typer(appointments.app, name="appointments")
app.add_typer(numbers.numbers, name="numbers")
app.add_typer(numbers.day, name="day")
app.add_typer(alerts.app, name="alerts")
app.add_typer(suggestions.app, name="suggestions")
app.add_typer(staff.app, name="staff")
app.add_typer(notices.app, name="notice")
app.add_typer(messages.app, name="message")
app.add_typer(device.app, name="device")
app.add_typer(voice.app, name="voice")
app.command()(doctor)
app.command()(replay)
app.add_typer(kiosk.app, name="kiosk")
app.add_typer(screen.app, name="screen")
programs.register(app)
app.command()(demo)
app.add_typer(bench.app, name="bench")


@app.command()
def version(how: FormatOption = Format.TEXT) -> None:
    """Tell which version this is.

    Example: hall version --format json
    """
    from importlib.metadata import version as installed_version

    number = installed_version("xiaochuang")
    tell(how, {"version": number}, f"小窗 Xiaochuang {number}")


def main() -> None:
    """Run the command line; a problem is told in one line on standard error and ends with status 1."""
    leave_out_openssl()  # before options are looked at, which loads what finds it
    try:
        app()
    except (Problem, DeviceError) as problem:
        sys.stderr.write(f"hall: {' '.join(str(problem).split())}\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
