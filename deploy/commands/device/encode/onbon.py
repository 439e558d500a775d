"""`hall device encode onbon`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer

from deploy.commands.device.encode.typed import AtOption, ReplyOption, at_or_now, lines_of, numbers
from deploy.commands.device.hex import tell_frames
from drivers.board import onbon
from drivers.board.onbon_card import COLOURS, NEW_LINE
from drivers.board.text import Colour, gbk

app = typer.Typer(help="Onbon BX-5K and BX-6K cards.", no_args_is_help=True)

MOST_AREAS = 254


@dataclass(frozen=True, slots=True)
class Chosen:
    """The card that the commands are for."""

    unit: int


class XUnit(StrEnum):
    """How many pixels one step across is."""

    EIGHT = "8"
    ONE = "1"


class Run(StrEnum):
    """How an area goes on after its last page."""

    LOOP = "loop"
    STOP = "stop"
    TIMEOUT = "timeout"


class Movement(StrEnum):
    """How a text comes in."""

    STILL = "still"
    FAST = "fast"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


class Side(StrEnum):
    """Where a text stands."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


class Level(StrEnum):
    """Where a text stands, up and down."""

    TOP = "top"
    BOTTOM = "bottom"
    CENTRE = "centre"


@app.callback()
def _onbon(
    context: typer.Context,
    unit: Annotated[int, typer.Option(min=1, max=0xFFFE, help="The card's address; 65534 is any card.")] = 1,
) -> None:
    context.obj = Chosen(unit)


@app.command()
def ping(context: typer.Context) -> None:
    """Ask whether the card is there (vector 1: --unit 1)."""
    tell_frames(onbon.ping(context.obj.unit))


@app.command()
def reset(context: typer.Context, reply: ReplyOption = True) -> None:
    """Restart the card."""
    tell_frames(onbon.reset(context.obj.unit, reply))


@app.command("set-time")
def set_time(context: typer.Context, at: AtOption = None, reply: ReplyOption = True) -> None:
    """Set the card's clock."""
    tell_frames(onbon.set_time(context.obj.unit, at_or_now(at), reply))


@app.command()
def status(context: typer.Context) -> None:
    """Ask for the card's state (vector 2: --unit 1)."""
    tell_frames(onbon.status(context.obj.unit))


@app.command()
def on(context: typer.Context, reply: ReplyOption = True) -> None:
    """Switch the screen on."""
    tell_frames(onbon.power(context.obj.unit, True, reply))


@app.command()
def off(context: typer.Context, reply: ReplyOption = True) -> None:
    """Switch the screen off."""
    tell_frames(onbon.power(context.obj.unit, False, reply))


@app.command()
def brightness(
    context: typer.Context,
    level: Annotated[int, typer.Argument(min=0, max=onbon.BRIGHTEST, help="From 0 to 15.")],
    half_hours: Annotated[
        str | None, typer.Option(metavar="48,LEVELS", help="A level for each half hour from midnight on; LEVEL if not.")
    ] = None,
    reply: ReplyOption = True,
) -> None:
    """Set the brightness."""
    day = () if half_hours is None else numbers(half_hours, "--half-hours", onbon.HALF_HOURS, onbon.BRIGHTEST)
    tell_frames(onbon.brightness(context.obj.unit, level, reply, day))


@app.command()
def clear(context: typer.Context, reply: ReplyOption = True) -> None:
    """Blank the screen (vector 3: --unit 1)."""
    tell_frames(onbon.clear(context.obj.unit, reply))


@app.command()
def delete(
    context: typer.Context,
    areas: Annotated[
        list[int] | None, typer.Argument(min=0, max=254, help="Numbers of areas; all if left out.")
    ] = None,
    reply: ReplyOption = True,
) -> None:
    """Delete dynamic areas."""
    tell_frames(onbon.update_areas(context.obj.unit, [], _few(areas) or [onbon.ALL_AREAS], reply))


@app.command()
def text(
    context: typer.Context,
    words: Annotated[str, typer.Argument(metavar="TEXT", help="Text; \\r or the word CR begins a new line.")],
    colour: Annotated[Colour | None, typer.Option(help="Its colour; the card's own if left out.")] = None,
    font: Annotated[int | None, typer.Option(min=0, max=999, help="A Chinese font, such as 000.")] = None,
    x: Annotated[int, typer.Option(min=0, max=4096, help="Left edge in pixels.")] = 0,
    y: Annotated[int, typer.Option(min=0, max=4096, help="Upper edge in pixels.")] = 0,
    width: Annotated[int, typer.Option(min=1, max=4096, help="In pixels.")] = 128,
    height: Annotated[int, typer.Option(min=1, max=4096, help="In pixels.")] = 32,
    xunit: Annotated[XUnit, typer.Option(help="What the firmware counts X and width in.")] = XUnit.EIGHT,
    area: Annotated[int, typer.Option(min=0, max=254, help="Number of the dynamic area.")] = 0,
    line_spacing: Annotated[int, typer.Option(min=0, max=255, help="In pixels.")] = 0,
    run: Annotated[Run, typer.Option(help="What follows the last page.")] = Run.LOOP,
    timeout: Annotated[int, typer.Option(min=0, max=65535, help="Seconds.")] = 0,
    align: Annotated[Side, typer.Option(help="Where the text stands.")] = Side.LEFT,
    vertical: Annotated[
        Level | None, typer.Option(help="Up and down; at the centre with --align centre, at the top if left out.")
    ] = None,
    several_lines: Annotated[bool, typer.Option(help="Several lines, also if there is no break in the text.")] = False,
    automatic_breaks: Annotated[bool, typer.Option(help="Let the card break lines.")] = False,
    mode: Annotated[Movement, typer.Option(help="How the text comes in.")] = Movement.STILL,
    speed: Annotated[int, typer.Option(min=0, max=0x18, help="0 is fastest.")] = 0,
    stay: Annotated[float, typer.Option(min=0, max=127.5, help="Seconds, in halves.")] = 0,
    delete_first: Annotated[
        list[int] | None, typer.Option("--delete", min=0, max=254, help="An area to delete first.")
    ] = None,
    process_mode: Annotated[int, typer.Option(min=0, max=255, help="0; 45 in the vendor's example.")] = 0,
    reply: ReplyOption = True,
) -> None:
    """Show text in a dynamic area.

    Vector 4: text "012345QRSTTV'B" --width 24 --height 32 --xunit 1 --timeout 2 --several-lines --automatic-breaks
    --mode left --speed 4 --stay 2.5 --process-mode 45

    Vector 5: text HUM:66%RH --font 000 --y 24 --width 64 --height 12 --xunit 1 --area 1 --line-spacing 10 --run stop
    --timeout 2 --speed 23 --stay 1 --no-reply
    """
    lines = lines_of(words)
    codes = (b"" if font is None else rb"\FO%03d" % font) + (COLOURS[colour] if colour else b"")
    shown = onbon.Area(
        text=codes + NEW_LINE.join(map(gbk, lines)),
        x=onbon.across(x, int(xunit)),
        y=y,
        width=onbon.across(width, int(xunit)),
        height=height,
        number=area,
        line_spacing=line_spacing,
        run_mode=list(Run).index(run),
        timeout_s=timeout,
        align=_place(align, vertical),
        several_lines=several_lines or len(lines) > 1,
        automatic_breaks=automatic_breaks,
        mode=1 + list(Movement).index(mode),
        speed=speed,
        stay_half_s=_halves(stay),
    )
    tell_frames(onbon.update_areas(context.obj.unit, [shown], _few(delete_first), reply, process_mode))


def _place(align: Side, vertical: Level | None) -> int:
    if vertical is None:
        vertical = Level.CENTRE if align is Side.CENTRE else Level.TOP
    return list(Side).index(align) | list(Level).index(vertical) << 2


def _few(areas: list[int] | None) -> list[int]:
    if areas and len(areas) > MOST_AREAS:
        raise typer.BadParameter(f"one frame deletes at most {MOST_AREAS} areas, not {len(areas)}")
    return areas or []


def _halves(seconds: float) -> int:
    halves = seconds * 2
    if not halves.is_integer():  # nor is what is no number
        raise typer.BadParameter(f"--stay is counted in half seconds, such as 0.5 or 2; not {seconds}")
    return int(halves)
