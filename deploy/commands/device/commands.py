"""The commands of `hall device`, with all that they bring along."""

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

app = typer.Typer(add_completion=False, rich_markup_mode=None)
app.command(name="list")(list_devices)
app.command()(status)
app.add_typer(encode.app, name="encode")
app.command()(decode)
app.command()(learn)
app.command()(listen)
app.command(name="test")(try_out)
app.command()(simulate)
app.command()(roll)
