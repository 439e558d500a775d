"""Small voice packs of made-up sound for tests, whole and damaged."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from shared.domain.tongue import Tongue
from shared.voice.pack.finding import built_in_packs
from shared.voice.pack.loading import clip_hash
from shared.voice.readings import call_sentence
from shared.voice.sentence import Sentence
from shared.voice.wav import wav_file

RATE = 24_000
BUILT_IN = next(folder for folder in built_in_packs() if folder.name == "zh-xiaoxiao")
Change = Callable[[dict[str, Any]], object]


def a_call_of(ticket_number: str = "A032", counter_number: int = 5, language: Tongue = Tongue.ZH) -> Sentence:
    text = call_sentence((ticket_number,), counter_number, language)
    return Sentence(language, text, (ticket_number,), counter_number)


def sound(place: int, samples: int = 240) -> bytes:
    """Return made-up samples, different for every place."""
    return b"".join((place * 100 + at % 50).to_bytes(2, "little", signed=True) for at in range(samples))


def a_pack(folder: Path, change: Change = bool) -> Path:
    """Write a pack for letters A and B, three digits, windows 1 to 12; `change` alters its index before it is saved."""
    folder.mkdir(parents=True, exist_ok=True)
    keys = ["L:A", "L:B", *(f"D:{d}:{place}" for place in ("first", "mid", "last") for d in range(10))]
    keys += [f"W:{window}" for window in range(1, 13)]
    clips = {}
    for place, key in enumerate(keys):
        frames, file = sound(place + 1), f"{key.replace(':', '-')}.wav"
        (folder / file).write_bytes(wav_file(frames, RATE))
        clips[key] = {"file": file, "samples": len(frames) // 2, "sha256": clip_hash(frames, RATE)}
    index = {
        "format": 1,
        "language": "zh-CN",
        "voice": "test",
        "engine": "none",
        "licence": "Apache-2.0",
        "speed": 1.0,
        "reading": "一",
        "sample_rate": RATE,
        "sample_format": "s16le mono",
        "carrier": "请L，D，D，D号，到W号窗口办理",
        "gaps_ms": {"after_letter": 120, "between_digits": 30, "after_number": 200},
        "covers": {"letters": "AB", "digits": 3, "windows": [1, 12]},
        "clips": clips,
        "judged": [a_judgement()],
    }
    change(index)
    (folder / "pack.json").write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")
    return folder


def a_judgement(number: float = 95, window: float = 100) -> dict[str, Any]:
    whose = {"judge": "test", "date": "2026-11-21", "letters": "AB", "windows": 12, "n": 100}
    return {**whose, "letter": 96, "digit": 98, "number": number, "window": window}
