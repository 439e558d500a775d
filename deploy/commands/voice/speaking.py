"""`hall voice say` and `hall voice test`: a call as the hall would hear it, and whether it is heard at all."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deploy.commands.options import SettingsOption

if TYPE_CHECKING:
    from shared.domain.tongue import Tongue
    from shared.settings import Settings
    from shared.voice.messages import Request

TEST_TICKET, TEST_WINDOW = "A032", 5
AT_ONCE = 1000.0
"""Pace of a silent player: nobody need wait for what is not heard."""

TicketArgument = Annotated[str, typer.Argument(metavar="TICKET", help="Its number, such as A032.")]
WindowOption = Annotated[int, typer.Option("--window", min=1, help="Number of the window.")]
LanguageOption = Annotated[
    str | None,
    typer.Option("--language", metavar="[zh|en|yue]", help="One language; as [screen] languages says if left out."),
]
NameOption = Annotated[
    str, typer.Option("--name", help="Of whoever is called, e.g. 张小三; said masked, in Chinese only.")
]
ToOption = Annotated[Path | None, typer.Option("--to", metavar="FILE.wav", help="Write it here instead of playing it.")]


def say(
    ticket: TicketArgument,
    window: WindowOption,
    language: LanguageOption = None,
    name: NameOption = "",
    to: ToOption = None,
    settings: SettingsOption = None,
) -> None:
    """Play one call in the words and voices of the call screen, at full loudness, or write it to a file.

    Example: hall voice say A032 --window 5 --language zh --to a032.wav
    """
    from deploy.voice.asking import speak
    from shared.settings import load_settings

    if to is not None and to.suffix.lower() != ".wav":
        raise typer.BadParameter(f"{to} would be a WAV file; give a name that ends in .wav", param_hint="--to")
    machine = load_settings(settings)
    request = _request(machine, ticket, window, language, name)
    if to is not None:
        _write(machine, request, to)
        return
    spoken = speak(_command(machine, request, "device"), request)
    _note(spoken.notes)
    typer.echo(f"{ticket} to window {window} was played on {spoken.device} ({spoken.seconds:.1f} s).")


def play_test(settings: SettingsOption = None) -> None:
    """Play the tone by which loudspeakers are set, then one call; status 1 where there is no sound device.

    Example: hall voice test
    """
    from dataclasses import replace

    from deploy.voice.asking import speak
    from shared.settings import load_settings
    from shared.voice.tone import LENGTH_S, LEVEL_DBFS, TONE_HZ

    machine = load_settings(settings)
    request = replace(_request(machine, TEST_TICKET, TEST_WINDOW, None), tone=True)
    spoken = speak(_command(machine, request, "device"), request)
    _note(spoken.notes)
    typer.echo(
        f"Played on {spoken.device}: a tone of {TONE_HZ} Hz at {LEVEL_DBFS:g} dBFS for {LENGTH_S:g} s, and "
        f"{TEST_TICKET} to window {TEST_WINDOW}. Set the loudspeaker so that the call is clear in the last row."
    )


def _request(machine: "Settings", ticket: str, window: int, language: str | None, name: str = "") -> "Request":
    """Return the call as the announcer of an idle hall asks for it."""
    from callscreen.voice.announcer import Announcer
    from callscreen.voice.settings import VoiceSettings
    from deploy.voice.trial import is_ticket, trial_call

    if not is_ticket(ticket):
        raise typer.BadParameter(f'"{ticket}" is no ticket; give a number such as A032', param_hint="TICKET")
    languages = machine.screen.languages if language is None else (_language(language),)
    call, note = trial_call(machine, ticket, window, languages, name)
    _note((note,) if note else ())
    announcer = Announcer(VoiceSettings())
    announcer.add(call, 0.0)
    request = announcer.next(0.0)
    assert request is not None
    return request


def _language(text: str) -> "Tongue":
    from shared.domain.tongue import Tongue

    if text not in set(Tongue):
        raise typer.BadParameter(f'"{text}" is not a language; give zh, en or yue', param_hint="--language")
    return Tongue(text)


def _command(machine: "Settings", request: "Request", player: str) -> list[str]:
    """Return the speaking process of this machine's call screen, with another player."""
    from shared.voice.child_command import child_command

    screen, tongues = machine.screen, tuple(one.language for one in request.sentences)
    return child_command(player, AT_ONCE, voice=screen.voice, pack=screen.voice_pack, tongues=tongues)


def _write(machine: "Settings", request: "Request", to: Path) -> None:
    from deploy.commands.options import save_bytes
    from deploy.voice.asking import speak

    with tempfile.TemporaryDirectory(prefix="hall-voice-say-") as folder:
        spoken = speak(_command(machine, request, f"file:{folder}"), request)
        (written,) = Path(folder).glob("*.wav")
        save_bytes(to, written.read_bytes())
    _note(spoken.notes)
    typer.echo(f"{to}: {spoken.seconds:.1f} s.")


def _note(notes: tuple[str, ...]) -> None:
    for note in notes:
        typer.echo(note, err=True)
