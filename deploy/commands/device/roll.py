"""`hall device roll`: how much paper the kiosk's printers have left by its count, and a new roll."""

import json

import typer

from deploy.commands.options import Format, FormatOption, SettingsOption
from shared.domain.problem import Problem


def roll(
    new: bool = typer.Option(False, "--new", help="A new roll is in; begin to count anew."),
    second: bool = typer.Option(False, "--second", help="The second printer, not the first."),
    settings: SettingsOption = None,
    how: FormatOption = Format.TEXT,
) -> None:
    """Tell how many slips a roll still gives, or that a new one is in. Paper is counted when [kiosk] roll_mm is set.

    Example: hall device roll --new
    """
    from kiosk.printing import rolls
    from shared.settings import load_settings

    machine = load_settings(settings)
    books = rolls(machine.kiosk)
    if not books:
        raise Problem(f"{machine.source}: paper is not counted; set [kiosk] roll_mm to the length of a roll.")
    book = books[second]
    if new:
        book.new_roll()
    found = book.roll
    figures = {"slips_left": book.slips_left, "slips": found.slips, "used_mm": round(found.used_dots / 8)}
    text = f"About {book.slips_left} slips are left; {found.slips} were printed since the roll was new."
    typer.echo(json.dumps(figures) if how is Format.JSON else text)
