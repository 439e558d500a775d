"""`hall device listen`: what comes over a line, as hex and as far as it is understood."""

import json
import time
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from deploy.commands.device.hex import shown

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
    """Show live what a device sends: time, hex and meaning. Nothing is sent to it.

    Example: hall device listen "rating+serial:///dev/ttyUSB0?unit=1"
    """
    from drivers.address import parse_address
    from drivers.link.opening import open_link

    parsed = parse_address(address)
    told = decoder_of(parsed)
    link = open_link(parsed)
    typer.echo(f"Listening to {address}; end with Ctrl-C.", err=True)
    try:
        for burst in bursts(link, seconds):
            # What an ID card reader sends may be a person's card, from any byte on: only what is told masked is shown.
            seen = f"{len(burst)} bytes" if parsed.family == "idcard" else shown(burst)
            typer.echo(f"{datetime.now():%H:%M:%S.%f}"[:-3] + f"  {seen}")
            for frame in told(burst) if told else ():
                typer.echo(f"{'':14}{json.dumps(frame, ensure_ascii=False)}")
    except KeyboardInterrupt:
        pass  # how listening is meant to end
    finally:
        link.close()


def decoder_of(address: "DeviceAddress") -> "Told | None":
    """Return what understands the bytes from a device at an address, None when nothing does."""
    from drivers.decoding import DECODERS, decoder
    from drivers.families import FAMILIES

    presets = FAMILIES[address.family].all_options.get("preset") if address.family in FAMILIES else None
    preset = address.word("preset", presets.choices[0] if presets else "")
    names = (address.family, f"{address.family}-{preset}", f"{address.family}-status")
    return next((decoder(name) for name in names if name in DECODERS), None)


def bursts(link: "Link", seconds: float | None) -> Iterator[bytes]:
    """Yield what comes, cut where the line is silent, for so many seconds or for ever."""
    end_at = None if seconds is None else time.monotonic() + seconds
    burst = b""
    while end_at is None or time.monotonic() < end_at:
        data = link.read(SILENCE_S if burst else LOOK_S if end_at is None else min(LOOK_S, seconds or 0))
        burst += data
        if burst and (not data or len(burst) >= LONGEST_BURST):
            yield burst
            burst = b""
    if burst:
        yield burst
