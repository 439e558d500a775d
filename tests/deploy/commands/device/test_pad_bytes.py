"""Every vector of the two pad protocols through the commands that technicians type."""

import json

import pytest
from typer.testing import CliRunner

from deploy.commands.device.simulated_words import understand
from deploy.hall import app
from drivers.sim.registry import make_simulated


def hall_device(*words: str) -> str:
    run = CliRunner().invoke(app, ["device", *words])
    assert run.exit_code == 0, run.output
    return run.output


def refused(*words: str) -> str:
    run = CliRunner().invoke(app, ["device", *words])
    assert run.exit_code == 2
    return run.output


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("rating-ff68 --unit 1 key call_next", "FF 68 03 03 68 01 01 0C 0E 16"),
        ("rating-ff68 --unit 1 key recall", "FF 68 03 03 68 01 01 0D 0F 16"),
        ("rating-ff68 --unit 5 key ask_rating", "FF 68 03 03 68 05 01 0B 11 16"),
        ("rating-ff68 --unit 1 key no_show", "FF 68 04 04 68 01 01 06 0F 17 16"),
        ("rating-ff68 --unit 1 key transfer --digit 1 --digit 2", "FF 68 05 05 68 01 01 01 02 13 18 16"),
        ("rating-ff68 --unit 1 show 012", "FF 68 08 08 68 01 02 0A 0A 0A 00 01 02 24 16"),
        ("rating-ff68 --unit 1 show A012 --waiting 5", "FF 68 08 08 68 01 02 0A 0A 05 00 01 02 1F 16"),
        ("rating-ff68 --unit 1 beep", "FF 68 02 02 68 01 03 04 16"),
        ("rating-ff68 --unit 1 stars 4", "FF 68 03 03 68 01 02 04 07 16"),
        ("rating-ff68 --unit 1 score 0", "FF 68 03 03 68 01 11 00 12 16"),
        ("rating-ff68 --unit 1 start-rating", "FF 68 03 03 68 01 01 0B 0D 16"),
        ("keypad-qsystem --unit 20h key call_next", "01 20 31 07"),
        ("keypad-qsystem --unit 32 key call_next", "01 20 31 07"),
        ("keypad-qsystem key no_show_or_finish", "01 20 34 07"),
        ("keypad-qsystem --unit 0x20 lamp green --blink 500", "01 20 36 07"),
        ("keypad-qsystem lamp off", "01 20 30 07"),
        ("keypad-qsystem lamp green --beep", "01 20 39 07"),
        ("keypad-qsystem --unit 21h display A12 --for-ever", "01 21 21 41 31 32 07"),
        ("keypad-qsystem --unit 21h display 7 --blinks 3", "01 21 24 37 20 20 07"),
        ("keypad-qsystem --unit 21h display CAL", "01 21 20 43 41 4C 07"),
        ("keypad-qsystem --unit 0x0A board A012", "01 0A 41 30 31 32 07"),
        ("keypad-qsystem --unit 20h change-address 21h", "03 20 21 07"),
        ("keypad-qsystem --unit 20h poll", "04 20 07"),
    ],
)
def test_commands_print_the_bytes_of_the_vectors(words: str, expected: str) -> None:
    assert hall_device("encode", *words.split()) == expected + "\n"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("FF 68 03 03 68 01 01 0C 0E 16", "FF 68 03 03 68 01 01 0C 0E 16"),
        ("FF 68 03 03 68 01 11 00 12 16", "FF 68 03 03 68 01 01 00 02 16"),
    ],
)
def test_the_answer_to_a_frame_is_printed(asked: str, answer: str) -> None:
    assert hall_device("encode", "rating-ff68", "answer", asked) == answer + "\n"


NO_DIGITS = "FF 68 08 08 68 01 02 0A 0A 0A 41 42 43 E7 16"


def lamp(mode: str, beep: bool = False) -> dict[str, object]:
    return {"command": "lamp", "lamp": mode, "beep": beep}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("rating-ff68", "FF 68 03 03 68 05 01 0B 11 16"),
            [{"unit": 5, "key": "ask_rating", "or": {"command": "start_rating"}}],
        ),
        (
            ("rating-ff68", "FF 68 08 08 68 01 02 0A 0A 0A 00 01 02 24 16"),
            [{"unit": 1, "command": "ticket", "ticket": "012", "waiting": None}],
        ),
        (
            ("rating-ff68", "FF 68 08 08 68 01 02 0A 0A 0A 00 01 02 25 16"),
            [{"error": "its checksum is 25, 24 is right", "hex": "FF 68 08 08 68 01 02 0A 0A 0A 00 01 02 25 16"}],
        ),
        (("rating-ff68", "FF 68 02 02 68 01 03 04 16"), [{"unit": 1, "command": "beep"}]),
        (("rating-ff68", "FF 68 03 03 68 01 02 04 07 16"), [{"unit": 1, "command": "stars", "stars": 4}]),
        (("rating-ff68", "FF 68 03 03 68 01 01 00 02 16"), [{"unit": 1, "command": "answer", "score_key": 0}]),
        (
            ("rating-ff68", "FF 68 03 03 68 01 01 55 57 16"),
            [{"unit": 1, "key": None, "hex": "FF 68 03 03 68 01 01 55 57 16"}],
        ),
        (
            ("rating-ff68", NO_DIGITS),
            [
                {
                    "error": "it holds values that no such frame has",
                    "hex": NO_DIGITS,
                }
            ],
        ),
        (("rating-ff68", "FF 68 04 04 68 01 01 06 0F 17 16"), [{"unit": 1, "key": "no_show"}]),
        (("rating-ff68", "FF 68 03 03 68 01 11 00 12 16"), [{"unit": 1, "score_key": 0, "score": 5}]),
        (("rating-ff68", "12 34 FF 16"), []),
        (
            ("rating-ff68", "FF 68 03 03 68 01 01 0C 0F 16 FF 68 03 03 68 01 01 0C 0E 16"),
            [
                {"error": "its checksum is 0F, 0E is right", "hex": "FF 68 03 03 68 01 01 0C 0F 16"},
                {"unit": 1, "key": "call_next"},
            ],
        ),
        (("rating-ff68", "FF 68 03 03"), [{"error": "it ends too early", "hex": "FF 68 03 03"}]),
        (
            ("keypad-qsystem", "01 20 31 07 00 01 21 32 07"),
            [
                {"unit": 32, "key": "call_next", "or": lamp("red")},
                {"unit": 33, "key": "start", "or": lamp("green")},
            ],
        ),
        (("keypad-qsystem", "01 20 7F 07"), [{"unit": 32, "key": None, "hex": "01 20 7F 07"}]),
        (("keypad-qsystem", "01 20 36 07"), [{"unit": 32, **lamp("green_500")}]),
        (("keypad-qsystem", "01 20 39 07"), [{"unit": 32, **lamp("green", beep=True)}]),
        (
            ("keypad-qsystem", "01 21 21 41 31 32 07"),
            [{"unit": 33, "command": "display", "text": "A12", "blinks": "for ever"}],
        ),
        (("keypad-qsystem", "01 21 24 37 20 20 07"), [{"unit": 33, "command": "display", "text": "7  ", "blinks": 3}]),
        (("keypad-qsystem", "01 0A 41 30 31 32 07"), [{"unit": 10, "command": "board", "text": "A012"}]),
        (("keypad-qsystem", "03 20 21 07"), [{"unit": 32, "command": "change_address", "new": 33}]),
        (("keypad-qsystem", "04 20 07"), [{"unit": 32, "command": "poll"}]),
        (
            ("keypad-qsystem", "01 20 31 01 07"),
            [{"error": "it ends too early", "hex": "01 20 31 01 07"}],
        ),
    ],
)
def test_bytes_are_told_frame_by_frame(words: tuple[str, str], told: list[dict[str, object]]) -> None:
    assert [json.loads(line) for line in hall_device("decode", *words).splitlines()] == told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("keypad-qsystem --unit 7 poll", "not 07, which ends frames"),
        ("keypad-qsystem --unit x poll", "is no address"),
        ("keypad-qsystem key pause", "the pad has no key"),
        ("keypad-qsystem display A0123", "longer than 3 characters"),
        ("keypad-qsystem board 号", "Windows-1251"),
        ("rating-ff68 answer FF68", "is not one frame"),
    ],
)
def test_what_can_not_be_made_is_said(words: str, said: str) -> None:
    assert said in " ".join(refused("encode", *words.split()).replace("│", " ").split())


def test_a_key_that_a_simulated_pad_lacks_is_told_and_the_pad_lives_on() -> None:
    pad = make_simulated("keypad-qsystem")
    pad.start()
    assert understand(pad, "press pause") == "pause can't be pressed: the pad has no key for pause"
    assert understand(pad, "press call next") == "call next was pressed"
    pad.stop()
