"""`hall device encode escpos`."""

import re
from enum import StrEnum
from typing import Annotated

import typer

from deploy.commands.device.encode import escpos_looks
from deploy.commands.device.encode.typed import as_it_is, as_wrong_usage, quoted
from deploy.commands.device.hex import tell_frames
from drivers.printer import commands
from drivers.printer.commands import Align, Level
from drivers.printer.models import Charset
from drivers.printer.raster import BAD_HEIGHT, BLOCK_ROWS, Raster, Scale, raster_blocks
from drivers.printer.text import as_printed

app = typer.Typer(help="Ticket printers that speak ESC/POS.", no_args_is_help=True)

SIDES = {"left": Align.LEFT, "centre": Align.CENTRE, "right": Align.RIGHT}


class Size(StrEnum):
    """How large a dot of a picture comes out."""

    NORMAL = "normal"
    WIDE = "wide"
    HIGH = "high"
    BOTH = "both"


class Telling(StrEnum):
    """What a printer may tell of by itself."""

    DRAWER = "drawer"
    ONLINE = "online"
    ERROR = "error"
    PAPER = "paper"
    BUTTON = "button"


@app.callback()
def _escpos(
    unit: Annotated[int, typer.Option(min=1, max=1, help="A printer has no number; for likeness to others.")] = 1,
) -> None:
    """Print the bytes of a printer's commands; the numbers are those of the vectors in its protocol notes."""
    del unit


def _side(name: str) -> Align:
    if name not in SIDES:
        raise typer.BadParameter(f"there is no side {quoted(name)}; it is left, centre or right")
    return SIDES[name]


@app.command()
def initialise() -> None:
    """Set everything back to its start (begins vector 1)."""
    tell_frames(commands.INITIALISE)


@app.command()
def text(
    words: Annotated[list[str], typer.Argument(metavar="TEXT...", help="Lines; each ends with a line feed.")],
    initialise: Annotated[bool, typer.Option("--initialise", help="Begin with ESC @.")] = False,
    bold: Annotated[bool, typer.Option("--bold", help="Bold letters.")] = False,
    align: Annotated[str | None, typer.Option(help="left, centre or right.")] = None,
    size: Annotated[str | None, typer.Option(metavar="WxH", help="Times as wide and high, such as 2x2.")] = None,
    code_page: Annotated[int | None, typer.Option(min=0, max=255, help="Number of the single-byte letters.")] = None,
    chinese: Annotated[bool, typer.Option("--chinese", help="Turn Chinese on before the text.")] = False,
    no_feed: Annotated[bool, typer.Option("--no-feed", help="No line feed behind the text.")] = False,
) -> None:
    """Print lines of text in GB18030.

    Vector 1: --initialise --bold --align centre --code-page 0 "ABC ticket" "业务办理 A012".
    Vector 2: --chinese "业务办理 A012". Vector 3: --no-feed "请到（1）号".
    """
    head = commands.INITIALISE if initialise else b""
    head += commands.bold(True) if bold else b""
    head += commands.align(_side(align)) if align is not None else b""
    head += _size(size) if size is not None else b""
    head += commands.code_page(code_page) if code_page is not None else b""
    head += commands.CHINESE_ON if chinese else b""
    end = b"" if no_feed else commands.LINE_FEED
    tell_frames(head + b"".join(as_printed(_line(line), Charset.GB18030) + end for line in words))


def _line(text: str) -> str:
    kept = as_printed(text, Charset.GB18030).decode(Charset.GB18030.value)
    return as_it_is(text, kept, "letters of GB18030 without control characters; give each line as a TEXT of its own")


def _size(text: str) -> bytes:
    found = re.fullmatch("([1-8])x([1-8])", text)
    if found is None:
        raise typer.BadParameter(f"{quoted(text)} is no size; write it like 2x2, up to 8x8")
    return commands.size(int(found[1]), int(found[2]))


@app.command()
def qr(
    data: Annotated[str, typer.Argument(metavar="TEXT", help="What the code says.")],
    module: Annotated[
        int | None, typer.Option("--size", min=1, max=16, help="Dots of a module; 6 if left out.")
    ] = None,
    level: Annotated[Level | None, typer.Option(help="How much of it may be dirty; M if left out.")] = None,
    only_data: Annotated[bool, typer.Option("--only-data", help="Leave model, size and level as they are.")] = False,
) -> None:
    """Print a QR code (vector 4: "https://q.example/A012" --size 6 --level M; vector 5: A012 --only-data)."""
    if only_data and (module is not None or level is not None):
        raise typer.BadParameter("--only-data leaves size and level as they are, so --size and --level must go")
    with as_wrong_usage():
        raw = data.encode()
        tell_frames(commands.store_and_print_qr(raw) if only_data else commands.qr(raw, module or 6, level or Level.M))


@app.command()
def image(
    rows: Annotated[list[str], typer.Argument(metavar="ROW...", help='Rows of dots, "#" black and "." white.')],
    times: Annotated[int, typer.Option(min=1, max=10_000, help="Print the rows so many times.")] = 1,
    block_rows: Annotated[int, typer.Option(min=1, max=65535, help="The most rows in one command.")] = BLOCK_ROWS,
    avoid: Annotated[int, typer.Option(min=0, help="No multiple of so many rows; 0 for any.")] = BAD_HEIGHT,
    headers: Annotated[bool, typer.Option("--headers", help="Only the first 8 bytes of each command.")] = False,
    scale: Annotated[Size, typer.Option(help="How large each dot comes out.")] = Size.NORMAL,
) -> None:
    """Print a picture, a command a line (vector 6: "##########"; vector 7: "#..............." "...............#").

    Vector 11: a row of 576 dots, --times 2000 --block-rows 960 --avoid 0 --headers.
    """
    picture = _picture(rows, times)
    if avoid and block_rows % avoid == 0:
        raise typer.BadParameter(f"--block-rows {block_rows} is a multiple of {avoid}; change it or --avoid")
    blocks = raster_blocks(picture, block_rows, avoid, Scale[scale.name])
    tell_frames(*(block[:8] if headers else block for block in blocks))


def _picture(rows: list[str], times: int) -> Raster:
    width = len(rows[0])
    if not width or any(len(row) != width or set(row) - set("#.") for row in rows):
        raise typer.BadParameter('rows are equally many "#" and "."')
    padded = [row.ljust((width + 7) // 8 * 8, ".").replace("#", "1").replace(".", "0") for row in rows]
    return Raster(width, b"".join(int(row, 2).to_bytes(len(row) // 8, "big") for row in padded) * times)


@app.command()
def feed(
    lines: Annotated[int | None, typer.Option(min=0, max=255, help="Lines.")] = None,
    dots: Annotated[int | None, typer.Option(min=0, max=255, help="Dots.")] = None,
) -> None:
    """Feed paper by lines, dots or both (6 lines begin vector 8)."""
    if lines is None and dots is None:
        raise typer.BadParameter("say how far: --lines or --dots")
    by_lines = commands.feed_lines(lines) if lines is not None else b""
    tell_frames(by_lines + (commands.feed_dots(dots) if dots is not None else b""))


@app.command()
def cut(
    full: Annotated[bool, typer.Option("--full/--partial", help="Cut through, or leave a point.")] = False,
    lines: Annotated[int | None, typer.Option(min=0, max=255, help="Feed lines, then cut where the paper is.")] = None,
    dots: Annotated[
        int | None, typer.Option(min=0, max=255, help="Feed to the cutter and so many dots more; 0 if left out.")
    ] = None,
) -> None:
    """Cut (vector 8: --lines 6 --full, and --lines 6 --partial; vector 9: --partial)."""
    if lines is not None and dots is not None:
        raise typer.BadParameter("feed by --lines or by --dots, not by both")
    by_lines = None if lines is None else commands.feed_lines(lines) + commands.cut_here(full=full)
    tell_frames(commands.feed_and_cut(dots or 0, full=full) if by_lines is None else by_lines)


@app.command()
def drawer(
    pin: Annotated[int, typer.Option(help="Connector pin, 2 or 5.")] = 2,
    on_ms: Annotated[int, typer.Option("--on", min=0, max=510, help="Milliseconds of the pulse, even.")] = 100,
    off_ms: Annotated[int, typer.Option("--off", min=0, max=510, help="Milliseconds after it, even.")] = 500,
) -> None:
    """Open the drawer (vector 10: --pin 2 --on 100 --off 500)."""
    if pin not in (2, 5):
        raise typer.BadParameter(f"the drawer hangs on pin 2 or 5, not {pin}")
    if on_ms % 2 or off_ms % 2:
        raise typer.BadParameter("--on and --off are even numbers of milliseconds from 0 to 510")
    tell_frames(commands.drawer(pin, on_ms, off_ms))


@app.command()
def buzzer(
    times: Annotated[int, typer.Option(min=1, max=9, help="How often.")] = 3,
    length: Annotated[int, typer.Option(min=1, max=9, help="How long each, in steps of the model.")] = 2,
) -> None:
    """Sound the buzzer of some Chinese models (section 2)."""
    tell_frames(commands.buzz(times, length))


@app.command()
def status(
    question: Annotated[int, typer.Argument(min=1, max=4, help="1 printer, 2 offline, 3 error, 4 paper.")],
) -> None:
    """Ask DLE EOT (section 6)."""
    tell_frames(commands.ask_status(question))


@app.command()
def recover(clear: Annotated[bool, typer.Option("--clear", help="Throw away what it holds.")] = False) -> None:
    """Let the printer go on after an error (section 2)."""
    tell_frames(commands.recover(clear=clear))


@app.command()
def automatic_status(
    on: Annotated[bool, typer.Option("--on/--off", help="Tell everything by itself, or nothing.")] = True,
    only: Annotated[list[Telling] | None, typer.Option(help="Tell of this; give it again for more.")] = None,
) -> None:
    """Let the printer tell its state by itself (section 7)."""
    if only and not on:
        raise typer.BadParameter("--off tells nothing, so --only must go")
    mask = sum(commands.Told[each.name] for each in set(only or ()))
    tell_frames(commands.automatic_status(mask or (0xFF if on else 0x00)))


@app.command()
def paper() -> None:
    """Ask for the paper after all that was sent before (section 2); not together with automatic-status."""
    tell_frames(commands.ask_paper())


@app.command()
def chinese(on: Annotated[bool, typer.Option("--on/--off", help="Two-byte letters, or none.")] = True) -> None:
    """Turn Chinese on or off (section 5)."""
    tell_frames(commands.CHINESE_ON if on else commands.CHINESE_OFF)


escpos_looks.add_to(app)
