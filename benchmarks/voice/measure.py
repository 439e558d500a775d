"""All figures of the hall's voice, each beside its aim."""

import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Times, times
from benchmarks.voice.clearness import COVER, Clearness, measure_clearness
from benchmarks.voice.first_samples import measure_first_samples
from benchmarks.voice.renders import Renders, measure_renders
from benchmarks.voice.waits import waits
from benchmarks.voice.weights import NOT_INSTALLED, installed_weights
from deploy.rig.sound_server import can_serve_sound
from deploy.voice.making.judging import random_calls
from shared.domain.tongue import Tongue
from shared.voice.pack.finding import built_in_packs
from shared.voice.pack.loading import load_pack
from shared.voice.pack_voice import PackVoice
from shared.voice.readings import call_sentence
from shared.voice.sentence import Sentence

FIRST_P95_MS, FIRST_MAX_MS = 150.0, 400.0
RENDER_P95_MS = 100.0
GROWN_MB = 5.0
A_MINUTE, WAIT_P95_MS = 9, 35_000.0
NO_SERVER = "How soon the loudspeaker begins was not measured: install pulseaudio and pulseaudio-utils."


@dataclass(frozen=True, slots=True)
class Found:
    first_sample: Times | None
    """Call asked for → first sample of its chime at the loudspeaker; None without a sound server."""
    joined: Times
    """Text → sound of a call that a voice pack covers."""
    renders: Renders
    waits: Times
    """Simulated: how long calls wait for the loudspeaker when nine come a minute, in both languages."""
    clearness: tuple[Clearness, ...]
    notes: tuple[str, ...]
    """What was not measured, and why."""

    @property
    def missed(self) -> list[str]:
        """The aims that were missed, as sentences."""
        first = self.first_sample
        aims = (
            ("the chime began after", first.p95_ms if first else 0, FIRST_P95_MS, "ms at p95"),
            ("the chime began after", first.max_ms if first else 0, FIRST_MAX_MS, "ms at the latest"),
            ("a sentence took", self.renders.calm.p95_ms, RENDER_P95_MS, "ms to render at p95"),
            ("under load there were", self.renders.wrong, 0, "wrong renders"),
            ("memory grew by", self.renders.grown_mb or 0, GROWN_MB, "MB"),
            ("a call waited", self.waits.p95_ms, WAIT_P95_MS, "ms at p95"),
        )
        late = [f"{who} {found:g} {what}, the aim is {aim:g}" for who, found, aim, what in aims if found > aim]
        return late + [sentence for one in self.clearness for sentence in one.missed]


def measure(folder: Path, plays: int, renders: int, judged: int) -> Found:
    """Measure one after the other: `plays` calls played, `renders` sentences under load, `judged` calls a voice.

    Raises:
        Problem: a part of the machine is missing without which there is no voice at all.
    """
    notes = list[str]()
    first = None
    if can_serve_sound():
        first = measure_first_samples(folder, plays)
    else:
        notes.append(NO_SERVER)
    weights = installed_weights(folder) if judged else None
    if judged and weights is None:
        notes.append(NOT_INSTALLED)
    return Found(
        first_sample=first,
        joined=_joined(),
        renders=measure_renders(renders),
        waits=times(waits(A_MINUTE, (Tongue.ZH, Tongue.EN))),
        clearness=measure_clearness(weights, judged) if weights else (),
        notes=tuple(notes),
    )


def _joined() -> Times:
    voice, taken = PackVoice(load_pack(built_in_packs()[0])), list[float]()
    for call in random_calls(COVER):
        number = f"{call.letter}{call.digits}"
        began = time.perf_counter()
        sentence = Sentence(Tongue.ZH, call_sentence((number,), call.window, Tongue.ZH), (number,), call.window)
        voice.render(sentence)
        taken.append(time.perf_counter() - began)
    return times(taken)
