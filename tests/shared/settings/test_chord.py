"""Keys as settings name them."""

import pytest

from shared.settings import CounterKeys
from shared.settings.chord import KEYS, Chord, parse_chord


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("F9", Chord("F9")),
        ("f24", Chord("F24")),
        ("pause", Chord("Pause")),
        ("Ctrl+Alt+N", Chord("N", ("Ctrl", "Alt"))),
        ("alt + CTRL + n", Chord("N", ("Ctrl", "Alt"))),
        ("Shift+F9", Chord("F9", ("Shift",))),
        ("Win+1", Chord("1", ("Win",))),
    ],
)
def test_keys_are_read_in_any_case_and_order(text: str, meant: Chord) -> None:
    assert parse_chord(text) == meant
    assert parse_chord(str(meant)) == meant


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", '"" is no key'),
        ("?", '"?" is no key; write keys like "F9"'),
        ("F25", "is no key, did you mean"),
        ("Ctrl+", '"" is no key'),
        ("Ctrl+Ctrl+N", 'names "Ctrl" twice'),
        ("Shift+7", "is typed in every program"),
        ("Home", "is typed in every program"),
        ("Ctrl+C", "edits text in every program"),
        ("Ctrl+Alt+F2", "changes to another console"),
        ("F12", "is kept for debuggers"),
    ],
)
def test_what_cannot_be_a_key_is_told(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=r".") as problem:
        parse_chord(text)
    assert says in str(problem.value)


def test_every_key_has_a_way_to_be_written() -> None:
    held = ("Ctrl", "Shift")
    allowed = [parse_chord(str(Chord(key, held))) for key in KEYS]
    assert len(set(allowed)) == len(KEYS)


def test_a_key_may_be_left_to_other_programs() -> None:
    keys = CounterKeys.model_validate({"no_show": "none", "transfer": "F11"})
    assert {name: str(chord) for name, chord in keys.named().items()} == {
        "call_next": "F9",
        "recall": "F10",
        "transfer": "F11",
        "window": "Ctrl+F9",
    }
