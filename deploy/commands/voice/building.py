"""`hall voice build`: a pack in a voice of the technician's choice."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from shared.voice.pack.index import Judgement

UNJUDGED = 'Judge it with --judge; or, if people find it clear, set "usable" to true in its pack.json.'
BETTER = "Render it with another style or speed."

FolderArgument = Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the pack is written.")]
ModelOption = Annotated[Path, typer.Option(metavar="FILE", help="Kokoro's model, ONNX, version 1.0.")]
VoicesOption = Annotated[
    Path, typer.Option(metavar="PATH", help="Its styles: one file of all, or a folder of STYLE.bin.")
]
StyleOption = Annotated[str, typer.Option(help="The style to render with.")]
SpeedOption = Annotated[float, typer.Option(min=0.5, max=2.0, help="How fast it speaks.")]
LettersOption = Annotated[str, typer.Option(help="Letters of the tickets.")]
WindowsOption = Annotated[int, typer.Option(min=1, max=99, help="The last window.")]
JudgeOption = Annotated[
    Path | None, typer.Option(metavar="FOLDER", help="A Whisper model (CTranslate2) that judges the pack.")
]


def build(
    folder: FolderArgument,
    model: ModelOption,
    voices: VoicesOption,
    style: StyleOption = "zf_xiaoxiao",
    speed: SpeedOption = 1.0,
    letters: LettersOption = "ABCDEFGJRSVWX",
    windows: WindowsOption = 20,
    judge: JudgeOption = None,
) -> None:
    """Render a Mandarin voice pack with Kokoro: about 2 s a sentence, and a sentence a letter, window and digit.

    Example: hall voice build packs/own --model kokoro.onnx --voices voices.bin --style zf_xiaoxiao --judge whisper
    """
    from deploy.voice.making.carriers import carriers
    from deploy.voice.making.clips import render_clips
    from deploy.voice.making.kokoro import LICENCE, Kokoro, Source
    from deploy.voice.making.sounds import LETTERS
    from deploy.voice.making.writing import Maker, index_of, write_pack

    unknown = sorted(set(letters) - set(LETTERS))
    if not letters or unknown or len(set(letters)) != len(letters):
        raise typer.BadParameter("give each letter once, A to Z without I and O", param_hint="--letters")
    voice = Kokoro(Source(model, voices, style, speed))
    todo = carriers(letters, range(1, windows + 1))
    with typer.progressbar(todo, label=f"Rendering {len(todo)} sentences", file=typer.get_text_stream("stderr")) as bar:
        clips = render_clips(bar, voice)
    maker = Maker(style, voice.engine, LICENCE, speed)
    judged = [] if judge is None else [_judged(judge, clips, letters, windows)]
    write_pack(folder, clips, index_of(clips, maker, letters, windows, judged))
    _tell(folder)


def _judged(model: Path, clips: "dict[str, bytes]", letters: str, windows: int) -> "Judgement":
    from deploy.voice.making.carriers import DIGITS
    from deploy.voice.making.judging import judge
    from deploy.voice.making.rendered import RATE
    from deploy.voice.making.whisper import NAME, Whisper
    from deploy.voice.making.writing import GAPS_MS
    from shared.voice.pack.index import Cover, Gaps

    cover = Cover(letters, DIGITS, 1, windows)
    typer.echo("Judging joined calls.", err=True)
    return judge(clips, cover, Gaps(**GAPS_MS), RATE, Whisper(model, cover), NAME)


def _tell(folder: Path) -> None:
    """Say whether the pack can be used, as the hall will decide it."""
    from shared.domain.problem import Problem
    from shared.voice.pack.index import read_index
    from shared.voice.pack.problem import PackFault

    index = read_index(folder)
    try:
        index.check_usable()
    except PackFault as fault:
        remedy = BETTER if index.judged else UNJUDGED
        raise Problem(f"{folder}: the pack is written, but marked as not usable: {fault}. {remedy}") from fault
    typer.echo(f"{folder}: the pack can be used; name it in [screen] voice_pack.")
