"""What a device can't take is refused in a sentence: no command ends in a traceback or sends something else."""

from importlib import import_module
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from deploy.commands.device.encode import ENCODERS
from deploy.hall import app

GOOD = {
    "words": "12",
    "baud": "9600",
    "label": "A",
    "labels": "A",
    "which": "off",
    "digits": "12",
    "pieces": "red,16:A",
    "windows": "0,0,8,8",
    "rows": "##",
    "data": "A",
    "name": "call-next",
    "colour": "red",
    "text": "A12",
    "new": "21h",
    "frame": "FF 68 03 03 68 01 01 0C 0E 16",
}
"""A right value for each argument that is no number."""
NEEDED = {("escpos", "feed"): ["--lines", "1"], ("template", "text"): ["--preset", "line-cr"]}
HALL = typer.main.get_command(app)
"""Made once: a test makes hundreds of calls."""
ODD = ("", "-1", "99999999999", "nan", "号\x01\x1b", "x" * 5000)


def encode(family: str, *words: str) -> Result:
    return CliRunner().invoke(app, ["device", "encode", family, *words])


def commands_of(family: str) -> Any:
    return typer.main.get_command(import_module(ENCODERS[family]).app)


def tries(family: str, name: str) -> list[list[str]]:
    """Return the words of a command with each of its options and arguments in turn made odd."""
    group = commands_of(family)
    command = group.commands[name]
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    right = {each.name: GOOD.get(each.name, "1") for each in arguments if each.required}
    needed = NEEDED.get((family, name), [])

    def words(*options: str, **odd: str) -> list[str]:
        return [name, *needed, *options, "--", *(right | odd).values()]

    def options_of(params: list[Any]) -> list[str]:
        return [
            each.opts[0]
            for each in params
            if each.param_type_name == "option" and not each.is_flag and each.opts[0] not in needed
        ]

    found = [words()]
    for odd in ODD:
        found += [[f"{option}={odd}", *words()] for option in options_of(group.params)]
        found += [words(f"{option}={odd}") for option in options_of(command.params)]
        found += [words(**{each.name: odd}) for each in arguments]
    return found


COMMANDS = [(family, name) for family in ENCODERS for name in commands_of(family).commands]


@pytest.mark.parametrize(("family", "name"), COMMANDS)
def test_whatever_an_option_is_given_the_answer_is_bytes_or_a_sentence(
    family: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    right, *odd = tries(family, name)
    assert encode(family, *right).exit_code == 0
    for words in odd:
        with pytest.raises(SystemExit) as ended:
            HALL.main(["device", "encode", family, *words])
        told = capsys.readouterr()
        assert ended.value.code in (0, 2), words
        assert bool(told.out) == (ended.value.code == 0), words
        assert ("Error: Invalid value" in told.err) == (ended.value.code == 2), words


@pytest.mark.parametrize(
    ("family", "words", "allowed"),
    [
        ("template", ["text", "99999", "--preset", "four-byte"], "a whole number from 0 to 9999"),
        ("template", ["text", "", "--preset", "four-byte"], "a whole number from 0 to 9999"),
        ("template", ["text", "--preset", "four-byte", "--", "-5"], "a whole number from 0 to 9999"),
        ("template", ["text", "1", "--preset", "four-byte", "--option", "columns=2"], None),
        ("template", ["text", "123", "--preset", "four-byte", "--option", "columns=2"], "a whole number from 0 to 99"),
        (
            "template",
            ["text", "99999", "--preset", "four-byte", "--option", "columns=8"],
            "a whole number from 0 to 65535",
        ),
        ("template", ["--unit", "300", "text", "1", "--preset", "four-byte"], "this board has numbers to 255"),
        ("template", ["text", "号", "--preset", "line-cr"], "at most 120 ASCII characters"),
        ("template", ["text", "123456789", "--option", "encoding=digits", "--option", "columns=8"], "at most 8 digits"),
        ("template", ["text", "号" * 90, "--option", "encoding=utf-8", "--option", "length=byte"], "at most 255 bytes"),
        ("led8n", ["show", "123456789"], "at most 8 digits"),
        ("led8n", ["show", "1A2"], "at most 8 digits"),
        ("led8n", ["show", "12号"], "at most 8 digits"),
        ("led8n", ["show", "1.2.3.4.5.6.7.8"], None),
        ("cd5220", ["upper", "x" * 21], "at most 20 ASCII characters"),
        ("cd5220", ["marquee", "x" * 40], None),
        ("cd5220", ["marquee", "x" * 41], "at most 40 ASCII characters"),
        ("epson", ["line", "1", "A  B"], "two in a row"),
        ("utc", ["scroll", "号"], "at most 40 ASCII characters"),
        ("aedex", ["upper", "a\tb"], "without control characters"),
        ("alpha", ["set-date", "--at", "99"], "in the years 2000 to 2099"),
        ("alpha", ["set-date", "--at", "1999-01-01"], "in the years 2000 to 2099"),
        ("alpha", ["set-date", "--at", "2099-12-31"], None),
        ("alpha", ["set-time", "--at", "2026-11-25 14:30:59"], "hours and minutes only"),
        ("alpha", ["text", "A", "x" * 121], "at most 120 ASCII characters"),
        ("alpha", ["text", "AB", "x"], "one ASCII character"),
        ("alpha", ["memory", "--text", "A:12345"], "1 to 4 hex digits"),
        ("cpower", ["text", "\\x"], "without control characters and backslashes"),
        ("cpower", ["text", "x" * 121], "at most 120 characters a line"),
        ("cpower", ["text", "𠮷"], "that GBK has"),
        ("cpower", ["text", r"a\rb" * 9], "at most 8 lines"),
        ("cpower", ["rich-text", "red,16:𠮷"], "that GBK has"),
        ("cpower", ["rich-text", *["red,16:" + "x" * 120] * 6], "at most 600 characters"),
        ("cpower", ["split", "0,0,8,65536"], "from 0 to 65535"),
        ("cpower", ["brightness", "3", "--hours", ",".join(["32"] * 24)], "from 0 to 31"),
        ("cpower", ["brightness", "3", "--hours", ""], "24 whole numbers"),
        ("onbon", ["brightness", "3", "--half-hours", ",".join(["16"] * 48)], "from 0 to 15"),
        ("onbon", ["text", "A", "--stay", "0.3"], "counted in half seconds"),
        ("onbon", ["text", "A", "--stay", "nan"], "--stay"),
        ("onbon", ["delete", *["1"] * 255], "at most 254 areas"),
        ("escpos", ["text", "a\x1b"], "letters of GB18030"),
        ("escpos", ["qr", "a" * 2331], None),
        ("escpos", ["qr", "a" * 2332], "level M holds 1 to 2331 bytes"),
        ("escpos", ["qr", "1" * 5596], None),
        ("escpos", ["qr", "号" * 778], "level M holds 1 to 2331 bytes"),
        ("escpos", ["qr", "a" * 1274, "--level", "H"], "level H holds 1 to 1273 bytes"),
        ("escpos", ["qr", "a", "--only-data", "--size", "4"], "--size and --level must go"),
        ("escpos", ["cut", "--lines", "1", "--dots", "1"], "not by both"),
        ("escpos", ["drawer", "--on", "101"], "even numbers of milliseconds from 0 to 510"),
        ("keypad-qsystem", ["lamp", "off", "--blink", "200"], "does not blink"),
        ("keypad-qsystem", ["display", "A", "--blinks", "3", "--for-ever"], "not both"),
        ("keypad-qsystem", ["board", "x" * 65], "1 to 64 characters"),
        ("keypad-qsystem", ["key", "pause"], '"call_next", "start", "transfer", "no_show_or_finish"'),
        ("rating-ff68", ["show", "1234"], "at most 3 digits"),
        ("rating-ff68", ["show", "号"], "at most 3 digits"),
        ("rating-ff68", ["show", "A012"], None),
        ("rating-ff68", ["show", "--waiting", "1000"], "999"),
        ("rating-ff68", ["key", "no-show", "--digit", "1", "--digit", "2"], "at most 1 digits before no_show"),
        ("rating-ff68", ["key", "call-nxt"], 'did you mean "call_next"?'),
        ("cpower+sim:?unit=256", ["--show", "A"], "from 1 to 255"),
        ("cpower+sim:", ["--show", "A", "--show", "B", "--show", "C"], "2 lines at most"),
    ],
    ids=lambda each: " ".join(each)[:50] if isinstance(each, list) else None,
)
def test_what_would_come_out_otherwise_is_refused_with_what_is_allowed(
    family: str, words: list[str], allowed: str | None
) -> None:
    told = encode(family, *words)
    assert told.exit_code == (0 if allowed is None else 2), told.output
    assert allowed is None or allowed in " ".join(told.stderr.split())


@pytest.mark.parametrize("word", ["call_next", "call-next", "CALL-NEXT", "call next"])
def test_a_key_may_be_written_in_several_ways(word: str) -> None:
    assert encode("rating-ff68", "key", word).stdout == "FF 68 03 03 68 01 01 0C 0E 16\n"
