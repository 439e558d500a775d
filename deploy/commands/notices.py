"""`hall notice`: having something read aloud in the hall, from a command line."""

from typing import Annotated

import typer

from deploy.commands.opened import opened_hall
from deploy.commands.options import SettingsOption

app = typer.Typer(help="Have a notice read aloud in the hall, or take it back.", no_args_is_help=True)


@app.command()
def say(
    chinese: Annotated[str, typer.Option("--zh", help="What is said in Chinese.")] = "",
    english: Annotated[str, typer.Option("--en", help="The same in English.")] = "",
    urgent: Annotated[bool, typer.Option("--urgent", help="An emergency: before all calls that wait.")] = False,
    zone: Annotated[str, typer.Option(help="Only this part of the hall; all of it if left out.")] = "",
    settings: SettingsOption = None,
) -> None:
    """Have the call screens read a text aloud at once; what is being spoken is not cut off.

    Example: hall notice say --zh 三号窗口现在办理车辆证件 --en "Window three now serves vehicle certificates"
    """
    from shared.actions.closing import COMMAND_LINE
    from shared.actions.speaking import speak
    from shared.domain.ids import new_command
    from shared.domain.words import Words

    with opened_hall(settings) as store:
        speak(store, COMMAND_LINE, Words(chinese, english), new_command(), urgent=urgent, zone=zone)
    typer.echo("The call screens read it next.")


@app.command()
def stop(
    zone: Annotated[str, typer.Option(help="Only what was said to this part of the hall alone.")] = "",
    settings: SettingsOption = None,
) -> None:
    """Take back what was to be read aloud: an urgent notice leaves the screens, and what is being read is broken off.

    Calls go on at once. Notices that the hall reads at their hours are read again at the next.
    """
    from shared.actions.closing import COMMAND_LINE
    from shared.actions.speaking import take_back
    from shared.domain.ids import new_command

    with opened_hall(settings) as store:
        take_back(store, COMMAND_LINE, new_command(), zone=zone)
    typer.echo("The call screens take it back now.")
