"""`hall device`: what is plugged in, how it is, and what it says and is told in bytes."""

import typer

from deploy.commands.device import encode
from deploy.commands.device.decode import decode
from deploy.commands.device.learn import learn
from deploy.commands.device.listen import listen
from deploy.commands.device.listing import list_devices
from deploy.commands.device.roll import roll
from deploy.commands.device.simulate import simulate
from deploy.commands.device.status import status
from deploy.commands.device.trying import try_out

app = typer.Typer(help="See, test and simulate the devices of a hall, down to their bytes.", no_args_is_help=True)
app.command(name="list")(list_devices)
app.command()(status)
app.add_typer(encode.app, name="encode")
app.command()(decode)
app.command()(learn)
app.command()(listen)
app.command(name="test")(try_out)
app.command()(simulate)
app.command()(roll)
