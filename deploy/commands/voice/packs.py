"""`hall voice list` and `hall voice check`: which voices speak what, and whether a pack can be used."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from deploy.commands.device.table import table
from deploy.commands.options import Format, FormatOption, SettingsOption, tell

if TYPE_CHECKING:
    from deploy.voice.survey import FoundPack, FoundVoice
    from shared.voice.pack.index import Judgement

FolderArgument = Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder with a pack.json.")]


def list_voices(settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """List the voices and voice packs of this machine, what each covers, and what it is used for.

    Example: hall voice list --format json
    """
    from deploy.doctor.asking import NoReply, ask
    from deploy.voice.survey import find_packs, voices_of
    from shared.domain.problem import Problem
    from shared.settings import load_settings

    packs = find_packs(load_settings(settings))
    try:
        answer = ask("voices")
    except NoReply as error:
        raise Problem(f"The speech engine does not start ({error}); look with: hall doctor.") from error
    voices = voices_of(answer)
    if how is Format.JSON:
        found = {"packs": [_pack_figures(pack) for pack in packs], "voices": [asdict(voice) for voice in voices]}
        typer.echo(json.dumps(found, ensure_ascii=False))
        return
    typer.echo(table(("VOICE", "FROM", "LANGUAGE", "COVERS", "USED"), _rows(packs, voices)))
    for problem in (*[pack.problem for pack in packs], answer.get("reason")):
        if problem:
            typer.echo(problem)


def check(folder: FolderArgument, how: FormatOption = Format.TEXT) -> None:
    """Check every clip of a voice pack, and tell what it covers and how well it was understood.

    Example: hall voice check packs/own
    """
    from deploy.doctor.voice_packs import cover_told
    from shared.domain.problem import Problem
    from shared.voice.pack.loading import load_pack
    from shared.voice.pack.problem import PackRefused

    try:
        index = load_pack(folder).index
    except PackRefused as refused:
        raise Problem(str(refused)) from refused
    lines = [
        f"{index.voice} ({index.language.value}) is whole and can be used: {cover_told(index.cover)}.",
        f"It recommends the letters {index.recommended_letters} for queues.",
        *[_judged(one) for one in index.judged],
        f"Made by {index.engine}. Licence: {index.licence}.",
    ]
    figures = {"voice": index.voice, "language": index.language.value, "covers": asdict(index.cover)}
    more = {"judged": [asdict(one) for one in index.judged], "recommended_letters": index.recommended_letters}
    tell(how, figures | more | {"engine": index.engine, "licence": index.licence}, "\n".join(lines))


def _judged(one: "Judgement") -> str:
    return (
        f"Of {one.n} calls (letters {one.letters}, windows 1-{one.windows}), {one.judge} understood "
        f"{one.letter:g} % of the letters, {one.number:g} % of the numbers and {one.window:g} % of the windows "
        f"({one.date})."
    )


def _rows(packs: "tuple[FoundPack, ...]", voices: "tuple[FoundVoice, ...]") -> list[list[str]]:
    from deploy.doctor.voice_packs import cover_told

    rows = [
        [pack.voice, f"pack {pack.folder.name}", pack.language.value, cover_told(pack.cover), _use(pack)]
        if pack.language is not None and pack.cover is not None
        else [pack.voice, f"pack {pack.folder.name}", "-", "-", _use(pack)]
        for pack in packs
    ]
    ahead = {pack.language for pack in packs if pack.used}
    for voice in voices:
        use = "for what the pack does not cover" if voice.language in ahead else "for all"
        rows.append([voice.voice, voice.engine, voice.language.value, "all", use])
    return rows


def _use(pack: "FoundPack") -> str:
    if pack.problem:
        return "cannot be used"
    return "for calls" if pack.used else "no, see voice_pack in [screen]"


def _pack_figures(pack: "FoundPack") -> dict[str, Any]:
    return asdict(pack) | {"folder": str(pack.folder)}
