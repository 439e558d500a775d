"""`hall device listen`: what comes over a line, as hex and as far as it is understood."""

import json
import time
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from deploy.commands.device.apart import at_a_port
from deploy.commands.device.ending import asked_to_end_like_ctrl_c
from deploy.commands.device.hex import shown
from drivers.errors import NotConnected

if TYPE_CHECKING:
    from drivers.address import DeviceAddress
    from drivers.decoding import Told
    from drivers.link.link import Link

SILENCE_S = 0.05
"""What comes with less silence between is one burst: a frame, or several."""
LONGEST_BURST = 4096
LOOK_S = 1.0


def listen(
    address: Annotated[str, typer.Argument(help="The device's address.")],
    seconds: Annotated[float | None, typer.Option(min=0, help="Stop after so long; at Ctrl-C if left out.")] = None,
) -> None:
    """Show live what goes over a line: time, hex and, where it is understood, meaning. Nothing is sent.

    The address tells speed and kind of device; a learned pad is understood by its preset.

    Example: hall device listen "rating+serial:///dev/ttyUSB0?unit=1"
    """
    from drivers.address import parse_address
    from drivers.link.opening import open_link

    parsed, told = on_its_line(at_a_port(parse_address(address)))
    with asked_to_end_like_ctrl_c():
        link = open_link(parsed)
        try:
            typer.echo(f"Listening to {address}; end with Ctrl-C.", err=True)
            for burst in bursts(link, seconds):
                # What an ID card reader sends may be a person's card: only what is told masked is shown.
                seen = f"{len(burst)} bytes" if parsed.family == "idcard" else shown(burst)
                typer.echo(f"{datetime.now():%H:%M:%S.%f}"[:-3] + f"  {seen}")
                for frame in told(burst) if told else ():
                    typer.echo(f"{'':14}{json.dumps(frame, ensure_ascii=False)}")
        except KeyboardInterrupt:
            typer.echo("Told to end.", err=True)
        finally:
            link.close()


def on_its_line(address: "DeviceAddress") -> "tuple[DeviceAddress, Told | None]":
    """Return an address with the speed that is usual on its line, and what understands the bytes there, if anything.

    Raises BadAddress or BadPreset.
    """
    from drivers.decoding import DECODERS, decoder

    if address.family == "rating":
        return _on_a_pads_line(address)
    names = (address.family, f"{address.family}-status")
    return address, next((decoder(name) for name in names if name in DECODERS), None)


def _on_a_pads_line(address: "DeviceAddress") -> "tuple[DeviceAddress, Told]":
    from drivers.decoding import decoder
    from drivers.decoding.pads import told_by
    from drivers.pad.settings import on_the_line, settings_of

    template = settings_of(address).template
    line = on_the_line(address, template)
    if template.name.startswith("qsystem"):
        return line, decoder("keypad-qsystem")
    return line, partial(told_by, template, scores=address.word("scores", ""))


def bursts(link: "Link", seconds: float | None) -> Iterator[bytes]:
    """Yield what comes, cut where the line is silent, for so many seconds or for ever.

    What came last is yielded also when the line is lost or Ctrl-C ends the listening; then the error is raised.
    """
    end_at = None if seconds is None else time.monotonic() + seconds
    burst = b""
    try:
        while end_at is None or time.monotonic() < end_at:
            data = link.read(SILENCE_S if burst else LOOK_S if end_at is None else min(LOOK_S, seconds or 0))
            burst += data
            if burst and (not data or len(burst) >= LONGEST_BURST):
                whole, burst = burst, b""
                yield whole
    except (NotConnected, KeyboardInterrupt):
        if burst:
            yield burst
        raise
    if burst:
        yield burst
