"""A short run of what `make fuzz` does at length, and that it would see what it looks for."""

import random
from collections.abc import Callable

import pytest

from tests.drivers import fuzz
from tests.drivers.mutations import mutated
from tests.drivers.vectors import frames_of, options_of

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


def _raises(_data: bytes, **_options: object) -> list[bytes]:
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


def test_decoders_are_fed_with_every_choice_of_their_options(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, object]] = []

    def told(_data: bytes, **options: object) -> list[object]:
        asked.append(options)
        return []

    monkeypatch.setattr(fuzz, "decoder", lambda _family: told)
    fuzz.targets()["told scanner"](200, random.Random(7))
    assert len(asked) == 200
    assert all(options in asked for options in options_of("scanner"))


class Hoarder:
    """A decoder that never lets go of what it was fed."""

    def __init__(self) -> None:
        self._kept = bytearray()

    def feed(self, data: bytes) -> None:
        self._kept += data


class Nest:
    """A decoder whose hoarding is done by something that it holds, in something else."""

    __slots__ = ("_by_kind",)

    def __init__(self) -> None:
        self._by_kind = {"frames": [Hoarder()]}

    def feed(self, data: bytes) -> None:
        self._by_kind["frames"][0].feed(data)


class Handler:
    """A decoder that hands everything on to a method of one that hoards."""

    def __init__(self) -> None:
        self.feed = Hoarder().feed


@pytest.mark.parametrize("hoarder", [Hoarder, Nest, Handler])
def test_a_buffer_that_grows_is_caught(hoarder: type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(fuzz.STREAMS, "onbon", hoarder)
    with pytest.raises(fuzz.Failed, match="keeps"):
        fuzz.targets()["stream onbon"](3000, random.Random(7))
