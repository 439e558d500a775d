"""What the doctor says of the citizens' screen of a counter."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from deploy.doctor import rating_screen
from deploy.doctor.asking import NoReply
from deploy.doctor.rating_screen import look_at_rating_screen, monitor, photos, touch
from shared.settings import CounterSettings, Settings

TWO = {"monitors": ["eDP-1", "HDMI-1"], "primary": 0, "touch": []}
ONE = {"monitors": ["eDP-1"], "primary": 0, "touch": []}


def test_a_counter_without_a_rating_screen_is_not_asked_for_one() -> None:
    assert look_at_rating_screen(Settings()) == []


@pytest.mark.parametrize(
    ("wanted", "seen", "says"),
    [
        (2, TWO, '[counter] rating_display = 2 is there, "HDMI-1".'),
        ("HDMI-1", TWO, '[counter] rating_display = "HDMI-1" is there, "HDMI-1".'),
        (3, TWO, '[counter] rating_display = 3: there is no such monitor; 1 is "eDP-1", 2 is "HDMI-1".'),
        ("DP-9", ONE, '[counter] rating_display = "DP-9": there is no such monitor; 1 is "eDP-1".'),
        (1, ONE, "[counter] rating_display = 1 is the only monitor here, the clerk's, so citizens do not get it."),
        ("eDP-1", TWO, "is this desktop's primary monitor"),
    ],
)
def test_the_monitor_is_there_and_is_not_the_clerks(wanted: str | int, seen: dict[str, Any], says: str) -> None:
    found = monitor(wanted, seen)
    assert says in found.text
    assert found.ok is ("is there" in found.text)
    assert bool(found.remedy) is not found.ok
    assert not found.needed or found.ok, "the counter works without it"


@pytest.mark.parametrize(
    ("panels", "mouse_rates", "ok", "says"),
    [
        (["ILITEK"], False, True, "Only touches count, on ILITEK"),
        ([], False, False, "knows no touch panel"),
        ([], True, True, "shows up as a mouse may rate"),
        (["ILITEK"], True, False, "lets the clerk's mouse rate, though a touch panel is known"),
    ],
)
def test_whether_touches_can_be_told_from_the_clerks_mouse(
    panels: list[str], mouse_rates: bool, ok: bool, says: str
) -> None:
    found = touch(panels, mouse_rates=mouse_rates)
    assert (found.ok, bool(found.remedy)) == (ok, not ok)
    assert says in found.text


def test_missing_empty_and_broken_photos_are_told(tmp_path: Path) -> None:
    assert photos(None) == []
    assert f"there is no folder {tmp_path / 'none'}" in photos(str(tmp_path / "none"))[0].text
    assert "there are no pictures" in photos(str(tmp_path))[0].text
    assert QImage(4, 4, QImage.Format.Format_RGB32).save(str(tmp_path / "101.png"))
    assert photos(str(tmp_path)) == []
    (tmp_path / "102.png").write_bytes(b"no picture")
    assert "102.png is no picture" in photos(str(tmp_path))[0].text


def test_a_desktop_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_reply(*_: object, **__: object) -> dict[str, Any]:
        raise NoReply("no answer within 30 s")

    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.setattr(rating_screen, "ask", no_reply)
    (found,) = look_at_rating_screen(Settings(counter=CounterSettings(rating_display=2)))
    assert "cannot be seen" in found.text
    assert "no answer within 30 s" in found.text


def test_without_a_desktop_the_monitor_cannot_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    (found,) = look_at_rating_screen(Settings(counter=CounterSettings(rating_display=2)))
    assert (found.ok, found.needed) == (False, False)


def test_what_the_desktop_knows_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.setattr(rating_screen, "ask", lambda *_, **__: TWO | {"touch": ["ILITEK"]})
    found = look_at_rating_screen(Settings(counter=CounterSettings(rating_display=2, photos="/no/such")))
    assert [finding.ok for finding in found] == [True, True, False]
