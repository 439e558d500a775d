"""`hall device encode alpha`."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer

from deploy.commands.device.encode.typed import AtOption, at_or_now, latin_text, quoted
from deploy.commands.device.hex import tell_frames
from drivers.board import alpha
from drivers.board.text import LONGEST_LINE, Colour

app = typer.Typer(help="Alpha Sign boards (Adaptive, BetaBrite).", no_args_is_help=True)

FILE = re.compile(r"([\x20-\x7e]):([0-9A-Fa-f]{1,4})")


class Sign(StrEnum):
    """Which signs listen."""

    ALL = "all"
    BETABRITE = "betabrite"


class Position(StrEnum):
    """Where text stands."""

    MIDDLE = "middle"
    TOP = "top"
    BOTTOM = "bottom"
    FILL = "fill"


class Mode(StrEnum):
    """How text comes and goes."""

    ROTATE = "rotate"
    HOLD = "hold"
    FLASH = "flash"
    ROLL_UP = "roll-up"
    ROLL_LEFT = "roll-left"
    SCROLL = "scroll"
    AUTOMATIC = "automatic"
    COMPRESSED_ROTATE = "compressed-rotate"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sign that the commands are for, and how packets look."""

    unit: int
    sign: bytes
    checksum: bool
    nuls: int

    def tell(self, command: bytes) -> None:
        """Print a packet with one command."""
        tell_frames(alpha.packet(command, unit=self.unit, sign=self.sign, with_checksum=self.checksum, nuls=self.nuls))


@app.callback()
def _alpha(
    context: typer.Context,
    unit: Annotated[int, typer.Option(min=0, max=255, help="The sign's address; 0 is every sign.")] = 0,
    sign: Annotated[Sign, typer.Option(help="Which kind of sign listens.")] = Sign.ALL,
    checksum: Annotated[bool, typer.Option("--checksum/--no-checksum", help="Send checksums.")] = True,
    nuls: Annotated[int, typer.Option(min=5, max=100, help="Zeros before a packet.")] = alpha.NULS,
) -> None:
    context.obj = Chosen(unit, alpha.BETABRITE if sign is Sign.BETABRITE else alpha.EVERY_SIGN, checksum, nuls)


LabelArgument = Annotated[str, typer.Argument(metavar="LABEL", help="The file's letter.")]
WordsArgument = Annotated[str, typer.Argument(metavar="TEXT", help="Latin letters only, at most 120.")]
PositionOption = Annotated[Position, typer.Option(help="Where the text stands.")]
ModeOption = Annotated[Mode, typer.Option(help="How the text comes and goes.")]


def _plain(words: str) -> bytes:
    return alpha.plain(latin_text(words, LONGEST_LINE))


def _label(label: str) -> str:
    if len(label) != 1 or not " " <= label <= "~":
        raise typer.BadParameter(f"a label is one ASCII character, not {quoted(label)}")
    return label


@app.command()
def text(
    context: typer.Context,
    label: LabelArgument,
    words: WordsArgument,
    position: PositionOption = Position.FILL,
    mode: ModeOption = Mode.HOLD,
    colour: Annotated[Colour | None, typer.Option(help="Its colour; the sign's own if left out.")] = None,
    call: Annotated[str, typer.Option(help="Label of a string file to show after the text.")] = "",
) -> None:
    """Write a text file.

    Vector 1: text A HELLO. Vector 2: --no-checksum text A HELLO.
    Vector 3: --no-checksum --nuls 6 text A A012 --position middle.
    """
    told = _plain(words) + (alpha.call_string(_label(call)) if call else b"")
    where, how = alpha.Position[position.name], alpha.Mode[mode.name]
    context.obj.tell(alpha.write_text(_label(label), told, where, how, colour))


@app.command()
def string(context: typer.Context, label: LabelArgument, words: WordsArgument) -> None:
    """Write a string file, which changes without a flicker (vector 4: string 1 A012)."""
    context.obj.tell(alpha.write_string(_label(label), _plain(words)))


@app.command()
def priority(
    context: typer.Context,
    words: WordsArgument,
    position: PositionOption = Position.FILL,
    mode: ModeOption = Mode.HOLD,
) -> None:
    """Show a text instead of everything else until it is released."""
    context.obj.tell(alpha.priority(_plain(words), alpha.Position[position.name], alpha.Mode[mode.name]))


@app.command("release-priority")
def release_priority(context: typer.Context) -> None:
    """End a priority text."""
    context.obj.tell(alpha.release_priority())


@app.command("clear-memory")
def clear_memory(context: typer.Context) -> None:
    """Clear the memory (vector 5: --no-checksum --nuls 6 clear-memory)."""
    context.obj.tell(alpha.memory([]))


FileOption = Annotated[list[str] | None, typer.Option(metavar="LABEL:SIZE", help="A file and its size in hex.")]


@app.command()
def memory(context: typer.Context, text: FileOption = None, string: FileOption = None) -> None:
    """Lay out the memory, which empties it (vector 6: --no-checksum --nuls 6 memory --text A:40 --string 1:20)."""
    files = [_file(each, False) for each in text or ()] + [_file(each, True) for each in string or ()]
    context.obj.tell(alpha.memory(files))


def _file(told: str, is_string: bool) -> alpha.File:
    found = FILE.fullmatch(told)
    if found is None:
        raise typer.BadParameter(f"{quoted(told)} must be a label and a size of 1 to 4 hex digits, such as A:40")
    return alpha.File(found[1], int(found[2], 16), is_string)


@app.command()
def run(context: typer.Context, labels: Annotated[str, typer.Argument(metavar="LABELS", help="In order.")]) -> None:
    """Say which text files are shown (vector 7: --no-checksum --nuls 6 run A)."""
    context.obj.tell(alpha.run("".join(map(_label, labels))))


@app.command("set-time")
def set_time(context: typer.Context, at: AtOption = None) -> None:
    """Set the clock (vector 8: set-time --at '2026-11-25 14:30:00')."""
    if at is not None and at.second:
        raise typer.BadParameter(f"the sign's clock takes hours and minutes only; --at must end in :00, not :{at:%S}")
    context.obj.tell(alpha.set_time(at_or_now(at).time()))


@app.command("set-date")
def set_date(context: typer.Context, at: AtOption = None) -> None:
    """Set the date."""
    context.obj.tell(alpha.set_date(at_or_now(at).date()))


@app.command("soft-reset")
def soft_reset(context: typer.Context) -> None:
    """Restart the sign; its memory stays."""
    context.obj.tell(alpha.soft_reset())


@app.command()
def beep(
    context: typer.Context,
    kind: Annotated[int, typer.Argument(min=0, max=1, help="0 one long tone, 1 three short ones.")] = 0,
) -> None:
    """Beep."""
    context.obj.tell(alpha.beep(kind))
