"""Every built-in layout at every size, in every language and theme, with one, twelve and sixty windows."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from callscreen.board.choice import chosen_layout, layout_names
from callscreen.board.layout import BoardLayout, PartKind, Tongues
from callscreen.measures import readable_from_m
from callscreen.readable import legible_parts, needed_mm, newest_call, smallest_call
from callscreen.state import ScreenState
from callscreen.widgets.painting import cap_share
from deploy.pictures.callscreen_hall import a_morning
from deploy.pictures.callscreen_states import WINDOWS, states_of
from shared.qt.theme import DARK, HIGH_CONTRAST, THEMES
from tests.callscreen.looks import a_look
from tests.callscreen.walking import Walk

SIZES = {"landscape": QSize(1920, 1080), "portrait": QSize(1080, 1920)}
LARGE = QSize(3840, 2160)
LANGUAGES: tuple[Tongues, ...] = ("zh+en", "zh", "en+zh", "en")
SCREEN_55_MM = (1218, 685)
"""Longer and shorter side of a screen of 55 inches, for which our layouts promise their distance."""


def in_language(layout: BoardLayout, languages: Tongues) -> BoardLayout:
    return layout.model_copy(update={"languages": languages})


def faults_of(layout: BoardLayout, size: QSize, state: ScreenState, name: str) -> Iterator[str]:
    walk = Walk(a_look(layout), size, state)
    try:
        for fault in walk.faults():
            yield f"{name}: {fault}"
    finally:
        walk.close()


@pytest.mark.parametrize("languages", LANGUAGES)
@pytest.mark.parametrize("name", layout_names())
def test_nothing_is_cut_or_covered_in_any_size_with_any_number_of_windows(
    name: str, languages: Tongues, qtbot: QtBot
) -> None:
    layout = in_language(chosen_layout(name), languages)
    faults = [
        fault
        for shape, windows in product(SIZES, WINDOWS)
        for fault in faults_of(layout, SIZES[shape], a_morning(layout, windows), f"{shape} {windows}")
    ]
    assert faults == []


@pytest.mark.parametrize("languages", LANGUAGES)
@pytest.mark.parametrize("name", layout_names())
def test_nothing_is_cut_or_covered_in_any_state_and_with_the_longest_names(
    name: str, languages: Tongues, qtbot: QtBot
) -> None:
    layout = in_language(chosen_layout(name), languages)
    faults = [
        fault
        for shape, (state_name, state) in product(SIZES, states_of(layout))
        for fault in faults_of(layout, SIZES[shape], state, f"{shape} {state_name}")
    ]
    assert faults == []


@pytest.mark.parametrize("name", layout_names())
def test_a_screen_of_four_times_as_many_pixels_shows_the_same(name: str, qtbot: QtBot) -> None:
    layout = chosen_layout(name)
    assert list(faults_of(layout, LARGE, a_morning(layout, 60), "4k")) == []


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1280, 1024)], ids=["laptop", "old"])
@pytest.mark.parametrize("name", layout_names())
def test_old_and_small_screens_cut_nothing_either(name: str, size: QSize, qtbot: QtBot) -> None:
    layout = chosen_layout(name)
    states = [a_morning(layout, windows) for windows in WINDOWS] + [state for _, state in states_of(layout)]
    assert [fault for state in states for fault in faults_of(layout, size, state, "small")] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", layout_names())
def test_every_text_stands_out_from_its_ground(name: str, theme: object, qtbot: QtBot) -> None:
    layout, least = chosen_layout(name), 7.0 if theme is HIGH_CONTRAST else 4.5
    weak = []
    for state in (a_morning(layout, 12), *(state for _, state in states_of(layout))):
        walk = Walk(a_look(layout, THEMES.get(getattr(theme, "name", ""), DARK)), SIZES["landscape"], state)
        weak += list(walk.weak(least))
        walk.close()
    assert weak == []


PX_PER_MM_55 = 1920 / SCREEN_55_MM[0]
IN_A_RUSH_M = {"usual": 5, "two": 9, "four": 6.5, "six": 6, "media": 5, "zone": 11}
"""From how far every number and its window is read while all tiles are in use, as docs/callscreen.md tells."""


@pytest.mark.parametrize("languages", ["zh+en", "en"])
@pytest.mark.parametrize("shape", SIZES)
@pytest.mark.parametrize("name", layout_names())
def test_on_55_inches_the_newest_number_and_its_window_are_read_from_as_far_as_the_layout_promises(
    name: str, shape: str, languages: Tongues, qtbot: QtBot
) -> None:
    layout = in_language(chosen_layout(name), languages)
    for state in (a_morning(layout, 12), dict(states_of(layout))["first-call"]):
        walk = Walk(a_look(layout), SIZES[shape], state)
        call = newest_call(walk.window, PX_PER_MM_55)
        walk.close()
        assert call is None or call.least_mm >= needed_mm(layout.distance_m)


@pytest.mark.parametrize("languages", ["zh+en", "en"])
@pytest.mark.parametrize("shape", SIZES)
@pytest.mark.parametrize("name", IN_A_RUSH_M)
def test_in_a_rush_all_tiles_are_alike_and_read_from_as_far_as_is_promised_for_several(
    name: str, shape: str, languages: Tongues, qtbot: QtBot
) -> None:
    layout = in_language(chosen_layout(name), languages)
    walk = Walk(a_look(layout), SIZES[shape], dict(states_of(layout))["rush"])
    call, sizes = smallest_call(walk.window, PX_PER_MM_55), {tile.size() for tile in walk.window.tiles}
    walk.close()
    assert call is not None
    assert call.least_mm >= needed_mm(IN_A_RUSH_M[name])
    assert max(s.width() for s in sizes) - min(s.width() for s in sizes) <= 1
    assert max(s.height() for s in sizes) - min(s.height() for s in sizes) <= 1


READ_FROM_M: dict[PartKind, float] = {"caption": 4.5, "missed": 3, "notices": 3}
"""From how far the larger text of these parts is read in every layout, as docs/callscreen.md tells."""


def read_from_m(layout: BoardLayout, shape: str, windows: int) -> dict[PartKind, float]:
    walk = Walk(a_look(layout), SIZES[shape], a_morning(layout, windows))
    found = {legible.part: legible.numbers_from_m for legible in legible_parts(walk.window, PX_PER_MM_55)}
    walk.close()
    return found


@pytest.mark.parametrize("languages", ["zh+en", "en"])
@pytest.mark.parametrize("shape", SIZES)
@pytest.mark.parametrize("name", layout_names())
def test_captions_missed_numbers_and_notices_are_read_from_a_seat(
    name: str, shape: str, languages: Tongues, qtbot: QtBot
) -> None:
    found = read_from_m(in_language(chosen_layout(name), languages), shape, 12)
    assert [(part, found[part]) for part, least in READ_FROM_M.items() if part in found and found[part] < least] == []


def test_the_usual_screens_last_calls_are_read_from_four_metres(qtbot: QtBot) -> None:
    assert read_from_m(chosen_layout("usual"), "landscape", 12)["recent"] >= 4


def subjects_from_m(layout: BoardLayout, shape: str, state: ScreenState) -> dict[tuple[PartKind, str], float]:
    walk = Walk(a_look(layout), SIZES[shape], state)
    found = {
        (legible.part, subject): readable_from_m(height)
        for legible in legible_parts(walk.window, PX_PER_MM_55)
        for subject, height in legible.subjects.items()
    }
    walk.close()
    return found


@pytest.mark.parametrize("languages", ["zh+en", "en+zh", "en"])
@pytest.mark.parametrize("shape", SIZES)
@pytest.mark.parametrize("windows", WINDOWS)
def test_a_walls_windows_and_their_numbers_are_read_from_three_metres_however_many_there_are(
    windows: int, shape: str, languages: Tongues, qtbot: QtBot
) -> None:
    layout = in_language(chosen_layout("windows"), languages)
    found = subjects_from_m(layout, shape, a_morning(layout, windows))
    assert found["windows", "number"] >= found["windows", "window"] >= 3


@pytest.mark.parametrize("shape", SIZES)
@pytest.mark.parametrize("name", layout_names())
def test_the_clock_and_that_the_database_is_lost_are_read_from_three_metres(
    name: str, shape: str, qtbot: QtBot
) -> None:
    layout = chosen_layout(name)
    assert subjects_from_m(layout, shape, a_morning(layout, 12))["header", "clock"] >= 3
    walk = Walk(a_look(layout), SIZES[shape], dict(states_of(layout))["link-lost"])
    largest = max(line.px for line in walk.lines if "重新连接" in line.text)
    walk.close()
    assert largest * cap_share(bold=True) / PX_PER_MM_55 >= needed_mm(3)


@pytest.mark.parametrize(("name", "least_m"), [("usual", 2.4), ("two", 3), ("waiting", 3)])
@pytest.mark.parametrize("languages", ["zh+en", "en"])
@pytest.mark.parametrize("shape", SIZES)
def test_how_long_it_takes_is_read_from_a_seat(
    name: str, least_m: float, shape: str, languages: Tongues, qtbot: QtBot
) -> None:
    layout = in_language(chosen_layout(name), languages)
    found = subjects_from_m(layout, shape, a_morning(layout, 12))
    assert [
        m for about, m in found.items() if about in {("queues", "wait"), ("queues", "waiting")} and m < least_m
    ] == []


@pytest.mark.parametrize("name", ["two", "four", "six"])
def test_in_layouts_of_equal_tiles_every_number_is_as_large_as_the_newest(name: str, qtbot: QtBot) -> None:
    layout = chosen_layout(name)
    walk = Walk(a_look(layout), SIZES["landscape"], a_morning(layout, 12))
    heights = {round(tile.number.height_px()) for tile in walk.window.tiles}
    walk.close()
    assert max(heights) - min(heights) <= 1


@pytest.mark.parametrize("shape", SIZES)
@pytest.mark.parametrize("name", layout_names())
def test_every_layout_says_large_and_once_that_the_hall_is_closed_and_greets_and_hints_no_more(
    name: str, shape: str, qtbot: QtBot
) -> None:
    layout = chosen_layout(name)
    walk = Walk(a_look(layout), SIZES[shape], dict(states_of(layout))["closed"])
    texts = "".join(line.text for line in walk.lines)
    large = max(line.px for line in walk.lines if "今天" in line.text)
    walk.close()
    assert large >= 30
    assert texts.count("已过") == 1
    assert texts.count("08:30–12:00") <= len(layout.tongues)
    assert not any(hint in texts for hint in ("欢迎光临", "请留意", "请以下号准备"))


OWN = """
languages = "en+zh"
[calling]
tiles = 4
[windows]
clerks = true
[landscape]
columns = [
    { share = 30, rows = [{ part = "hours" }, { share = 2, part = "missed" }, { share = 2, part = "next" }] },
    { share = 70, rows = [
        { share = 10, part = "header" },
        { share = 45, part = "calling" },
        { share = 35, part = "windows" },
        { share = 10, part = "notices" },
    ] },
]
"""


def test_a_layout_of_a_technicians_own_is_drawn_as_well_as_ours(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "board.toml"
    file.write_text(OWN, encoding="utf-8")
    layout = chosen_layout(str(file))
    states = (a_morning(layout, 60), *(state for _, state in states_of(layout)))
    assert [fault for state in states for fault in faults_of(layout, SIZES["landscape"], state, "own")] == []


@pytest.mark.parametrize("shape", SIZES)
def test_a_wall_with_clerks_has_room_for_the_longest_names(shape: str, qtbot: QtBot) -> None:
    plain = chosen_layout("windows")
    layout = plain.model_copy(update={"windows": plain.windows.model_copy(update={"clerks": True})})
    states = [a_morning(layout, windows) for windows in WINDOWS] + [state for _, state in states_of(layout)]
    assert [fault for state in states for fault in faults_of(layout, SIZES[shape], state, shape)] == []
