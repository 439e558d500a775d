"""Which desktop has which keys."""

import pytest

from counter_terminal import machine_texts
from counter_terminal.hotkeys.hot_keys import Grabbed, NoHotKeys
from counter_terminal.hotkeys.opening import open_hot_keys, why_none
from shared.domain.words import Words
from shared.settings.chord import Chord


@pytest.mark.parametrize(
    ("platform", "why"),
    [
        ("wayland", machine_texts.NO_KEYS_WAYLAND),
        ("wayland-egl", machine_texts.NO_KEYS_WAYLAND),
        ("cocoa", machine_texts.NO_KEYS_HERE),
        ("offscreen", None),
    ],
)
def test_a_desktop_without_them_says_why(platform: str, why: Words | None) -> None:
    assert why_none(platform) == why
    keys = NoHotKeys(why)
    assert keys.grab({"call_next": Chord("F9")}) == Grabbed((why,) if why else ())
    assert keys.grab({}) == Grabbed()


def test_a_display_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.setenv("DISPLAY", ":987654")
    [why] = open_hot_keys("xcb", qapp, lambda _: None).grab({"call_next": Chord("F9")}).notes  # type: ignore[arg-type]
    assert why.en == "Keys work in this window only (the X server does not answer)."
