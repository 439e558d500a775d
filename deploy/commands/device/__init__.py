"""`hall device`: what is plugged in, how it is, and what it says and is told in bytes."""

import typer

from deploy.commands.device import encode
from deploy.commands.device.decode import decode
from deploy.commands.device.learn import learn

app = typer.Typer(help="See, test and simulate the devices of a hall, down to their bytes.", no_args_is_help=True)
app.add_typer(encode.app, name="encode")
app.command()(decode)
app.command()(learn)
