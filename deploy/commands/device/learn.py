"""`hall device learn`: press each key of an unknown pad once, and get its preset."""

import time
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deploy.commands.device.ending import asked_to_end_like_ctrl_c
from deploy.commands.device.hex import shown
from drivers.errors import NotConnected

if TYPE_CHECKING:
    from deploy.device_bench.pad_wire import PadWire
    from drivers.address import DeviceAddress
    from drivers.pad.learn_session import LearnSession, Question
    from drivers.pad.learning import Learned

SECONDS = 20.0
KEPT_AS = Path("learned.toml")


class Which(StrEnum):
    SCORES = "scores"
    CALLS = "calls"
    ALL = "all"


def learn(
    address: Annotated[str, typer.Argument(help="Where the pad is: rating+serial:///dev/ttyUSB0?baud=9600")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="Preset file to write.")] = KEPT_AS,
    keys: Annotated[Which, typer.Option(help="Score keys, call keys, or both.")] = Which.SCORES,
    seconds: Annotated[
        float, typer.Option(min=0.5, help="A key that does not come in this time is skipped.")
    ] = SECONDS,
    echo: Annotated[bool, typer.Option("--echo", help="Send every frame back, for pads that want that.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a preset file that is there already.")] = False,
    window: Annotated[bool, typer.Option("--window", help="Show a window instead of lines of text.")] = False,
) -> None:
    """Learn an unknown pad: press each key that is asked for, once; its bytes are shown and a preset is written.

    The preset's path goes into the pad's address: rating+serial:///dev/ttyUSB0?preset=/etc/hall/learned.toml

    Example: hall device learn rating+serial:///dev/ttyUSB0?baud=9600 --out /etc/hall/learned.toml
    """
    from deploy.device_bench.pad_wire import PadWire, check_place, pad_address
    from drivers.pad.learn_session import CALLS, SCORES, LearnSession

    questions = {Which.SCORES: SCORES, Which.CALLS: CALLS, Which.ALL: (*SCORES, *CALLS)}[keys]
    pad, session = pad_address(address), LearnSession(questions)
    check_place(out, force)
    if window:
        from deploy.device_bench.learn_window import learn_in_a_window
        from deploy.display import need_windows

        need_windows()
        raise typer.Exit(learn_in_a_window(pad, session, out, echo))
    ended = _ask_all(session, PadWire(pad, echo), seconds)
    if ended is not None and not session.samples:
        typer.echo("Ended early: no key was learned.", err=True)
        raise ended
    if ended is not None:
        typer.echo("Ended early: only the keys that were pressed are learned.", err=True)
    _keep(session.learned(out.stem, pad, echo), out, pad)
    if ended is not None:
        raise ended


def _ask_all(session: "LearnSession", wire: "PadWire", seconds: float) -> BaseException | None:
    """Ask for all keys; return what ended it early: Ctrl-C, the system's request, or a lost line."""
    try:
        with asked_to_end_like_ctrl_c():
            while session.question is not None:
                _ask(session.question, session, wire, seconds)
    except (KeyboardInterrupt, NotConnected) as ended:
        return ended
    finally:
        wire.close()
    return None


def _ask(question: "Question", session: "LearnSession", wire: "PadWire", seconds: float) -> None:
    from deploy.device_bench.pad_words import key_text

    typer.echo(f"Press the key for: {key_text(question).en}")
    asked_at = time.monotonic()

    def heard(data: bytes, at: float) -> None:
        if data:
            typer.echo(f"  {at - asked_at:7.3f} s  {shown(data)}")
        session.heard(data, at)

    while session.question is question:
        wire.listen(heard)
        if not session.bursts and time.monotonic() - asked_at > seconds and session.question is question:
            typer.echo("  nothing came; skipped")
            session.skip()


def _keep(learned: "Learned", out: Path, pad: "DeviceAddress") -> None:
    from deploy.device_bench.pad_wire import write_preset

    write_preset(learned, out)
    receive = learned.template.receive
    typer.echo(f"Frames: {receive.layout} ({receive.framing})")
    for remark in learned.remarks:
        typer.echo(f"  {remark}")
    # Speed and parity stand in the preset now; in the address they would only stand in its way.
    told = {name: value for name, value in pad.options.items() if name not in ("baud", "parity")}
    address = replace(pad, options={**told, "preset": str(out.resolve())})
    typer.echo(f'Written to {out}. Address of the pad, for the settings: "{address}"')
