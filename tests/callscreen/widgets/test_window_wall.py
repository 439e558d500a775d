from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from callscreen.state import ScreenState, WindowStatus, Work
from callscreen.widgets.ledger import ledger
from callscreen.widgets.window_wall import WindowWall
from shared.domain.words import NOTHING, Words
from tests.callscreen.looks import a_look
from tests.callscreen.states import a_state

WALL = (
    WindowStatus(1, Work.CALLING, "A032", clerk=Words("陈静怡", "Chen Jingyi"), clerk_number="101"),
    WindowStatus(2, Work.SERVING, "B007"),
    WindowStatus(3, Work.PAUSED, reason=Words("用餐", "Meal")),
    WindowStatus(4, Work.FREE),
    WindowStatus(5),
)

DARK_EDGE = 0.15
"""Lightness of what is much darker than the calling colour."""


def showing(*wall: WindowStatus) -> ScreenState:
    return replace(a_state(), wall=wall)


def a_wall(qtbot: QtBot, *, clerks: bool = False, photos: Path | None = None) -> WindowWall:
    look = a_look("windows", photos=photos)
    layout = look.layout.model_copy(update={"windows": look.layout.windows.model_copy(update={"clerks": clerks})})
    part = WindowWall(None, a_look(layout, photos=photos))
    qtbot.addWidget(part)
    part.resize(1856, 830)
    return part


def written(part: WindowWall) -> list[str]:
    with ledger() as lines:
        part.grab()
    return [line.text for line in lines]


def test_every_window_tells_what_it_does_its_number_and_why_it_pauses(qtbot: QtBot) -> None:
    part = a_wall(qtbot)
    part.show_state(showing(*WALL))
    assert part.accessibleName() == (
        "窗口状态 Windows：1 号窗口 请到窗口 A032、2 号窗口 正在办理 B007、3 号窗口 暂停 用餐、"
        "4 号窗口 空闲、5 号窗口 未开放"
    )
    assert {"A032", "B007", "暂停", "用餐", "Meal", "空闲", "未开放"} <= set(written(part))


def test_clerks_are_shown_only_where_the_layout_says_so(qtbot: QtBot) -> None:
    for clerks in (False, True):
        part = a_wall(qtbot, clerks=clerks)
        part.show_state(showing(*WALL))
        assert ("陈静怡" in written(part)) is clerks


def test_a_clerks_photo_is_the_picture_of_the_clerks_number(qtbot: QtBot, tmp_path: Path) -> None:
    photo = QImage(120, 160, QImage.Format.Format_RGB32)
    photo.fill(QColor("#12ab34"))
    assert photo.save(str(tmp_path / "101.png"))
    part = a_wall(qtbot, clerks=True, photos=tmp_path)
    part.show_state(showing(*WALL))
    image = part.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 600, 5) for y in range(0, 400, 5)}
    assert "#12ab34" in colours


def test_more_windows_than_have_room_go_on_pages_that_turn(qtbot: QtBot) -> None:
    part = a_wall(qtbot)
    many = tuple(WindowStatus(n, Work.SERVING, f"A{n:03d}") for n in range(1, 101))
    part.show_state(showing(*many))
    pages = []
    for _ in range(part.pages.count):
        pages.append(set(written(part)))
        part.pages.turn()
    assert len(pages) > 1
    assert sum("A001" in page for page in pages) == 1
    assert {f"A{n:03d}" for n in range(1, 101)} <= set.union(*pages)
    part.show_state(showing(*WALL))
    assert part.pages.count == 1
    assert "A032" in written(part)


def test_a_new_call_turns_the_wall_to_the_page_of_its_window(qtbot: QtBot) -> None:
    part = a_wall(qtbot)
    many = tuple(WindowStatus(n, Work.FREE) for n in range(1, 61))
    part.show_state(showing(*many))
    assert part.pages.page == 0
    called = replace(many[49], work=Work.CALLING, number="A777", call=900)
    part.show_state(showing(*many[:49], called, *many[50:]))
    assert "A777" in written(part)
    assert part.pages.page > 0


def test_a_window_that_calls_says_so_in_both_languages_however_many_there_are(qtbot: QtBot) -> None:
    part = a_wall(qtbot)
    part.resize(1856, 690)
    part.show_state(showing(*(WindowStatus(n, Work.CALLING, f"A{n:03d}") for n in range(1, 61))))
    assert {"5", "号窗口", "Window 5", "请到窗口", "Please come"} <= set(written(part))


def test_the_edge_of_a_window_that_calls_flashes(qtbot: QtBot) -> None:
    layout = a_look("windows").layout
    part = WindowWall(None, a_look(layout, animations=True))
    qtbot.addWidget(part)
    part.resize(1856, 830)
    part.show_state(showing(replace(WALL[3], window=1)))
    part.show_state(showing(replace(WALL[0], call=900)))

    def edge_is_dark() -> bool:
        image = part.grab().toImage()
        line = (image.pixelColor(x, image.height() // 2).lightnessF() for x in range(image.width() // 2))
        return part.flashes.share(1) > 0.9 and min(line) < DARK_EDGE

    qtbot.waitUntil(edge_is_dark, timeout=5000)
    qtbot.waitUntil(lambda: not part.flashes.flashing, timeout=10_000)


def test_a_hall_without_windows_says_so(qtbot: QtBot) -> None:
    part = a_wall(qtbot)
    part.show_state(showing())
    assert part.accessibleName().endswith("没有窗口")
    assert WALL[0].reason == NOTHING
