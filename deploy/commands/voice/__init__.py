"""`hall voice`: the voices of the hall, its voice packs, and whether it is heard."""

import typer

from deploy.commands.voice.building import build
from deploy.commands.voice.packs import check, list_voices
from deploy.commands.voice.speaking import play_test, say

app = typer.Typer(help="List the hall's voices and voice packs, hear them, and make a pack.", no_args_is_help=True)
app.command("list")(list_voices)
app.command()(check)
app.command()(say)
app.command("test")(play_test)
app.command()(build)
