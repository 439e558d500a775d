"""Writing a pack: a WAV file a clip, and the index."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from deploy.voice.making.carriers import CARRIER, DIGITS
from deploy.voice.making.rendered import RATE
from shared.domain.problem import Problem
from shared.voice.pack.index import FILE_NAME, FORMAT, SAMPLE_FORMAT, Judgement
from shared.voice.pack.loading import clip_hash
from shared.voice.wav import SAMPLE_BYTES, wav_file

GAPS_MS = {"after_letter": 120, "between_digits": 30, "after_number": 200}
"""What was understood best, in calls joined with the built-in pack's recipe."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Whose voice a pack is."""

    style: str
    engine: str
    licence: str
    speed: float


def index_of(
    clips: Mapping[str, bytes], maker: Maker, letters: str, last_window: int, judged: Sequence[Judgement] = ()
) -> dict[str, Any]:
    """Return the index as it stands in the file. A pack that was not judged, or not well, is marked not usable."""
    return {
        "format": FORMAT,
        "language": "zh-CN",
        "voice": maker.style,
        "engine": maker.engine,
        "licence": maker.licence,
        "speed": maker.speed,
        "reading": "一",
        "sample_rate": RATE,
        "sample_format": SAMPLE_FORMAT,
        "carrier": CARRIER,
        "gaps_ms": GAPS_MS,
        "covers": {"letters": letters, "digits": DIGITS, "windows": [1, last_window]},
        "clips": {
            key: {"file": _file(key), "samples": len(clip) // SAMPLE_BYTES, "sha256": clip_hash(clip, RATE)}
            for key, clip in clips.items()
        },
        "judged": [asdict(one) for one in judged],
        "usable": bool(judged) and all(one.is_clear for one in judged),
    }


def write_pack(folder: Path, clips: Mapping[str, bytes], index: Mapping[str, Any]) -> None:
    """Write the files of a pack; the index comes last, so that a pack cut off in between is none. Raises Problem."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for key, clip in clips.items():
            (folder / _file(key)).write_bytes(wav_file(clip, RATE))
        (folder / FILE_NAME).write_text(json.dumps(index, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Problem(f"{folder}: cannot be written ({reason}); name another folder.") from error


def _file(key: str) -> str:
    return f"{key.replace(':', '-')}.wav"
