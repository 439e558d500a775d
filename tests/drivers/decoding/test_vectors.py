"""Every frame that the documents print is understood by its family's decoder."""

import inspect

import pytest

from drivers.decoding import DECODERS, decoder
from tests.drivers.vectors import DAMAGED, VECTORS, options_of

FRAMES = [(family, frame) for family, frames in VECTORS.items() for frame in frames]


@pytest.mark.parametrize(("family", "frame"), FRAMES, ids=[f"{family} {frame[:60]}" for family, frame in FRAMES])
def test_a_vector_is_told_without_an_error(family: str, frame: str) -> None:
    for options in options_of(family):
        told = decoder(family)(bytes.fromhex(frame), **options)
        assert told
        wrong = [each for each in told if "error" in each]
        assert not wrong or options.get("encoding") == "utf8"


@pytest.mark.parametrize("family", DECODERS)
def test_every_family_with_a_decoder_has_vectors(family: str) -> None:
    assert VECTORS[family]
    assert all(bytes.fromhex(frame) for frame in VECTORS[family] + DAMAGED.get(family, ()))


@pytest.mark.parametrize("family", DECODERS)
def test_every_option_of_a_decoder_is_tried(family: str) -> None:
    _data, *known = inspect.signature(decoder(family)).parameters
    assert {name for options in options_of(family) for name in options} == set(known)


@pytest.mark.parametrize("frame", DAMAGED["idnumber"])
def test_a_number_that_its_page_calls_wrong_is_an_error(frame: str) -> None:
    assert "error" in decoder("idnumber")(bytes.fromhex(frame))[0]
