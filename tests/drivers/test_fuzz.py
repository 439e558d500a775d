"""A short run of what `make fuzz` does at length, and that it would see what it looks for."""

import random
from collections.abc import Callable

import pytest

from tests.drivers import fuzz
from tests.drivers.mutations import mutated
from tests.drivers.vectors import VECTORS, frames_of

INPUTS = 2000


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", fuzz.targets())
def test_damaged_bytes_neither_raise_nor_hang_nor_fill_a_buffer(name: str) -> None:
    fuzz.targets()[name](INPUTS, random.Random(7))


def test_mutations_are_many_and_differ() -> None:
    chance = random.Random(7)
    frames = frames_of("rating-ff68")
    found = {mutated(frames, chance) for _ in range(1000)}
    assert len(found) > 900
    assert any(len(data) > max(map(len, frames)) for data in found)
    assert any(len(data) < min(map(len, frames)) for data in found)


def test_every_vector_is_hex() -> None:
    assert all(frames_of(family) for family in VECTORS)


def _raises(_data: bytes) -> list[bytes]:
    raise IndexError("out of range")


@pytest.mark.parametrize(
    ("told", "said"), [(_raises, "IndexError: out of range after"), (lambda data: [data], "TypeError")]
)
def test_a_decoder_that_raises_or_tells_what_is_no_json_is_caught(
    told: Callable[[bytes], object], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzz, "decoder", lambda _family: told)
    with pytest.raises(fuzz.Failed, match=said):
        fuzz.targets()["told onbon"](10, random.Random(7))


class Hoarder:
    """A decoder that never lets go of what it was fed."""

    def __init__(self) -> None:
        self._kept = bytearray()

    def feed(self, data: bytes) -> None:
        self._kept += data


def test_a_buffer_that_grows_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(fuzz.STREAMS, "onbon", Hoarder)
    with pytest.raises(fuzz.Failed, match="keeps"):
        fuzz.targets()["stream onbon"](3000, random.Random(7))
