"""`hall device encode cpower`."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer

from deploy.commands.device.encode.typed import AtOption, at_or_now, line_of, lines_of, numbers, quoted
from deploy.commands.device.hex import tell_frames
from drivers.board import cpower
from drivers.board.cpower import Align, Effect
from drivers.board.cpower_wire import LONGEST, network_frame, serial_frame
from drivers.board.text import gbk

app = typer.Typer(help="C-Power cards (Lumen CP5200).", no_args_is_help=True)

MOST_WINDOWS, MOST_DOTS = 8, 0xFFFF
MOST_RICH = 600
"""Characters that fit into one packet, at three bytes each."""
RICH_COLOURS = ("red", "green", "yellow", "blue", "purple", "cyan", "white")
PIECE = re.compile(rf"(?P<colour>{'|'.join(RICH_COLOURS)}),(?P<size>8|16|24|32|40|48|56):(?P<text>.+)", re.DOTALL)


class Across(StrEnum):
    """Where a text stands from left to right."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Down(StrEnum):
    """Where a text stands from top to bottom."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Entry(StrEnum):
    """How a text comes in."""

    AT_ONCE = "at-once"
    MOVE_LEFT = "move-left"
    SCROLL_LEFT = "scroll-left"
    FLICKER = "flicker"


class LineEnd(StrEnum):
    """What stands between lines."""

    CR = "cr"
    CRLF = "crlf"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The card that the commands are for, and how packets travel to it."""

    unit: int
    answer: bool
    network: bytes | None

    def tell(self, packet: bytes) -> None:
        """Print a packet as it goes over the line. Raises BadParameter for more than a card takes."""
        if len(packet) > LONGEST:
            raise typer.BadParameter(f"a packet has at most {LONGEST} bytes, this one {len(packet)}; say less")
        tell_frames(serial_frame(packet) if self.network is None else network_frame(packet, self.network))


@app.callback()
def _cpower(
    context: typer.Context,
    unit: Annotated[int, typer.Option(min=1, max=255, help="The card's number; 255 is every card.")] = 1,
    ack: Annotated[bool, typer.Option("--ack/--no-ack", help="Ask for an acknowledgement.")] = True,
    tcp: Annotated[bool, typer.Option("--tcp", help="Wrap packets for the card's network port.")] = False,
    netid: Annotated[str, typer.Option(help="The card's network id, eight hex digits.")] = "FFFFFFFF",
) -> None:
    if not re.fullmatch(r"[0-9A-Fa-f]{8}", netid):
        raise typer.BadParameter(f"--netid must be eight hex digits, not {quoted(netid)}")
    context.obj = Chosen(unit, ack, bytes.fromhex(netid) if tcp else None)


def _rgb(text: str) -> tuple[int, int, int]:
    """Return the three bytes of a colour: by name as their bits, or as numbers. Raises BadParameter."""
    if text in RICH_COLOURS:
        return cpower.COLOURS[RICH_COLOURS.index(text)]
    red, green, blue = numbers(text, "--colour", 3, 255)
    return red, green, blue


WindowOption = Annotated[int, typer.Option(min=0, max=7, help="The window's number.")]
EntryOption = Annotated[Entry, typer.Option("--effect", help="How the text comes in.")]
AcrossOption = Annotated[Across, typer.Option("--align", help="Where the text stands.")]
SpeedOption = Annotated[int, typer.Option(min=0, max=100, help="1 is fastest.")]
StayOption = Annotated[int, typer.Option(min=0, max=65535, help="Seconds.")]


@app.command()
def text(
    context: typer.Context,
    words: Annotated[str, typer.Argument(metavar="TEXT", help="Text; \\r or the word CR begins a new line.")],
    align: AcrossOption = Across.CENTRE,
    vertical: Annotated[Down, typer.Option(help="Where the text stands, up and down.")] = Down.TOP,
    align_byte: Annotated[int | None, typer.Option(min=0, max=255, help="Both in one byte, as it is sent.")] = None,
    colour: Annotated[str, typer.Option(help=f"One of {', '.join(RICH_COLOURS)}, or as 255,128,0.")] = "red",
    size: Annotated[int, typer.Option(help="Its height in dots: 8, 12, 16, 24, 32, 40, 48 or 56.")] = 16,
    style: Annotated[int, typer.Option(min=0, max=7, help="The font's style.")] = 0,
    window: WindowOption = 0,
    effect: EntryOption = Entry.AT_ONCE,
    speed: SpeedOption = 0,
    stay: StayOption = 3,
    line_end: Annotated[LineEnd, typer.Option(help="What stands between lines.")] = LineEnd.CR,
) -> None:
    """Show plain text.

    Vector 1: text 'abc CR cba' --align centre --colour red --size 16

    Vector 5: --unit 255 text 正常通行 --vertical middle --colour green --size 56

    Vector 6: --unit 255 text '前方积水 CR 缓慢通行' --align-byte 245 --colour yellow --size 56 --line-end crlf
    """
    if size not in cpower.FONT_CODES:
        raise typer.BadParameter(f"--size must be one of {', '.join(map(str, cpower.FONT_CODES))}, not {size}")
    place = Align[align.name] + Align[vertical.name] if align_byte is None else align_byte
    look = cpower.Look(Effect[effect.name], place, speed, stay, size, style, _rgb(colour))
    between = b"\r\n" if line_end is LineEnd.CRLF else b"\r"
    lines = between.join(map(gbk, lines_of(words)))
    context.obj.tell(cpower.plain_text(context.obj.unit, lines, look, window, context.obj.answer))


@app.command("rich-text")
def rich_text(
    context: typer.Context,
    pieces: Annotated[list[str], typer.Argument(metavar="COLOUR,SIZE:TEXT...", help="Such as red,16:A012")],
    align: AcrossOption = Across.LEFT,
    window: WindowOption = 0,
    effect: EntryOption = Entry.AT_ONCE,
    speed: SpeedOption = 1,
    stay: StayOption = 3,
) -> None:
    """Show text of several colours and sizes. No printed example is known: try it before you rely on it.

    Colours are red, green, yellow, blue, purple, cyan and white; sizes 8 and 16 to 56 in steps of 8.
    """
    look = cpower.Look(Effect[effect.name], Align[align.name], speed, stay)
    read = [_piece(piece) for piece in pieces]
    if sum(len(piece.text) for piece in read) > MOST_RICH:
        raise typer.BadParameter(f"all pieces together have at most {MOST_RICH} characters")
    context.obj.tell(cpower.rich_text(context.obj.unit, read, look, window, context.obj.answer))


def _piece(piece: str) -> cpower.Piece:
    found = PIECE.fullmatch(piece)
    if found is None:
        raise typer.BadParameter(f"{quoted(piece)} must be written COLOUR,SIZE:TEXT, such as red,16:A012")
    return cpower.Piece(line_of(found["text"]), 1 + RICH_COLOURS.index(found["colour"]), int(found["size"]))


@app.command()
def split(
    context: typer.Context,
    windows: Annotated[list[str], typer.Argument(metavar="X,Y,WIDTH,HEIGHT...", help="One to eight windows, in dots.")],
) -> None:
    """Divide the screen into windows."""
    if len(windows) > MOST_WINDOWS:
        raise typer.BadParameter(f"a screen has 1 to {MOST_WINDOWS} windows, not {len(windows)}")
    places = [cpower.Window(*numbers(window, "a window", 4, MOST_DOTS)) for window in windows]
    context.obj.tell(cpower.split_screen(context.obj.unit, places, context.obj.answer))


@app.command()
def leave(context: typer.Context) -> None:
    """Go back from external calls to the program stored in the card."""
    context.obj.tell(cpower.leave(context.obj.unit, context.obj.answer))


@app.command()
def save(context: typer.Context) -> None:
    """Keep what is shown over a power cut (vector 2)."""
    context.obj.tell(cpower.save(context.obj.unit, context.obj.answer))


@app.command("clear-saved")
def clear_saved(context: typer.Context) -> None:
    """Forget what was saved."""
    context.obj.tell(cpower.clear_saved(context.obj.unit, context.obj.answer))


@app.command()
def on(context: typer.Context) -> None:
    """Switch the screen on (vector 3, first frame)."""
    context.obj.tell(cpower.power(context.obj.unit, True, context.obj.answer))


@app.command()
def off(context: typer.Context) -> None:
    """Switch the screen off (vector 3, second frame)."""
    context.obj.tell(cpower.power(context.obj.unit, False, context.obj.answer))


@app.command("ask-power")
def ask_power(context: typer.Context) -> None:
    """Ask whether the screen is on (vector 4)."""
    context.obj.tell(cpower.ask_power(context.obj.unit))


@app.command()
def brightness(
    context: typer.Context,
    level: Annotated[int, typer.Argument(min=0, max=cpower.BRIGHTEST, help="From 0 to 31.")],
    hours: Annotated[
        str | None, typer.Option(metavar="24,LEVELS", help="A level for each hour from midnight on; LEVEL if left out.")
    ] = None,
) -> None:
    """Set the brightness."""
    day = () if hours is None else numbers(hours, "--hours", cpower.HOURS, cpower.BRIGHTEST)
    context.obj.tell(cpower.brightness(context.obj.unit, level, context.obj.answer, day))


@app.command("set-time")
def set_time(context: typer.Context, at: AtOption = None) -> None:
    """Set the card's clock."""
    context.obj.tell(cpower.set_time(context.obj.unit, at_or_now(at), context.obj.answer))


@app.command()
def restart(context: typer.Context) -> None:
    """Restart the card."""
    context.obj.tell(cpower.restart(context.obj.unit, context.obj.answer))


@app.command("ask-version")
def ask_version(context: typer.Context) -> None:
    """Ask for the card's versions."""
    context.obj.tell(cpower.ask_version(context.obj.unit))
