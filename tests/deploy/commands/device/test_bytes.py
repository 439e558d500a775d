import json

import pytest
from typer.testing import CliRunner, Result

from deploy.commands.device.encode import ENCODERS
from deploy.commands.device.hex import read_hex
from deploy.hall import app
from drivers.address import parse_address
from drivers.decoding import DECODERS, decoder
from drivers.sim.registry import SIMULATED, make_simulated

CPOWER_1 = "A5 68 32 01 7B 01 13 00 00 00 12 00 00 01 00 00 03 02 FF 00 00 61 62 63 0D 63 62 61 00 9A 04 AE"


def hall_device(*words: str) -> Result:
    return CliRunner().invoke(app, ["device", *words])


def test_a_command_is_printed_as_the_bytes_of_the_documents() -> None:
    told = hall_device("encode", "cpower", "--unit", "1", "text", "abc\rcba", "--colour", "red", "--size", "16")
    assert (told.exit_code, told.stdout) == (0, CPOWER_1 + "\n")


@pytest.mark.parametrize("family", ENCODERS)
def test_every_family_tells_its_commands(family: str) -> None:
    told = hall_device("encode", family, "--help")
    assert told.exit_code == 0
    assert "--unit" in told.stdout or "Commands:" in told.stdout


@pytest.mark.parametrize("family", DECODERS)
def test_every_decoder_says_nothing_about_nothing(family: str) -> None:
    assert decoder(family)(b"") == []


@pytest.mark.parametrize("family", SIMULATED)
def test_every_simulated_device_can_be_made_started_and_stopped(family: str) -> None:
    device = make_simulated(family)
    device.start()
    assert parse_address(device.address).family in (*family.split("-"), "rating")
    device.stop()


def test_bytes_are_told_as_an_object_a_frame() -> None:
    key = "FF 68 03 03 68 01 01 0C 0E 16"
    told = hall_device("decode", "rating-ff68", f"00 {key} {key}")
    assert [json.loads(line) for line in told.stdout.splitlines()] == [{"unit": 1, "key": "call_next"}] * 2


@pytest.mark.parametrize("text", ["FF 68 0a", "ff680A", "FF:68:0A", "0xFF, 0x68, 0x0a", "FF-68\n0A"])
def test_hex_is_read_however_it_is_written(text: str) -> None:
    assert read_hex(text) == b"\xff\x68\x0a"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["decode", "onbon", "A5 5"], "a byte has two digits, one is missing"),
        (["decode", "onbon", "A5 5G"], '"G" is no hex digit'),
        (["decode", "onborn", "A5"], 'there is no family "onborn", did you mean "onbon"?'),
        (["decode", "onbon", "A5", "--asked", "2"], "--asked means nothing for onbon"),
        (["encode", "onborn", "ping"], 'there is no family "onborn", did you mean "onbon"?'),
        (["decode", "rating-ff68", "--scores", "3:5,3:4", "FF"], '--scores "3:5,3:4" names a score key twice'),
    ],
)
def test_a_mistake_is_wrong_usage_in_one_sentence(words: list[str], said: str) -> None:
    told = hall_device(*words)
    assert told.exit_code == 2
    assert said in told.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["decode", "scanner", "--encoding", "foo", "41"], "must be auto, utf8 or gb18030"),
        (["decode", "rating-ff68", "--scores", "abc", "FF"], "--scores"),
        (["encode", "onbon", "text", "A", "--delete", "999"], "254"),
        (["encode", "onbon", "text", "A", "--xunit", "3"], "3"),
    ],
)
def test_a_wrong_option_is_one_sentence(words: list[str], said: str) -> None:
    told = CliRunner().invoke(app, ["device", *words])
    assert told.exit_code == 2
    assert said in told.output
