import hashlib
from pathlib import Path

import pytest

from benchmarks.voice import weights
from benchmarks.voice.weights import PARTS, installed_weights
from shared.domain.problem import Problem

FILES = {"tokenizer.json": b"tokens", "config.json": b"{}", "vocabulary.txt": b"words"}
MODEL = b"first half, second half"


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Both packages with made-up weights, and their hashes."""
    for number, name in enumerate(PARTS):
        data = tmp_path / "site" / name / "data"
        data.mkdir(parents=True)
        (data.parent / "__init__.py").touch()
        (data / f"model.bin.part{number + 1}").write_bytes((MODEL[:10], MODEL[10:])[number])
    for file, content in FILES.items():
        (tmp_path / "site" / PARTS[0] / "data" / file).write_bytes(content)
    known = {name: hashlib.sha256(content).hexdigest() for name, content in {"model.bin": MODEL, **FILES}.items()}
    monkeypatch.setattr(weights, "SHA256", known)
    monkeypatch.syspath_prepend(tmp_path / "site")
    return tmp_path / "site"


def test_the_two_halves_are_put_together(packages: Path, tmp_path: Path) -> None:
    assert installed_weights(tmp_path) == tmp_path
    assert (tmp_path / "model.bin").read_bytes() == MODEL
    assert (tmp_path / "tokenizer.json").read_bytes() == FILES["tokenizer.json"]


def test_weights_that_are_others_than_measured_with_are_refused(packages: Path, tmp_path: Path) -> None:
    (packages / PARTS[1] / "data" / "model.bin.part2").write_bytes(b"something else")
    with pytest.raises(Problem, match=r"model\.bin of the judge's packages"):
        installed_weights(tmp_path)
