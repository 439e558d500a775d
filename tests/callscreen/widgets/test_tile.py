import pytest
from pytestqt.qtbot import QtBot

from callscreen.measures import tile_plan
from callscreen.state import CallShown
from callscreen.widgets.ledger import ledger
from callscreen.widgets.number_face import SLIDE_MS
from callscreen.widgets.painting import rect_of
from callscreen.widgets.tile import CallTile
from shared.domain.place_kind import PlaceKind
from shared.qt.theme import DARK
from tests.callscreen.looks import a_look


def a_tile(qtbot: QtBot, *, animations: bool) -> CallTile:
    tile = CallTile(None, a_look(animations=animations), calling=True)
    qtbot.addWidget(tile)
    tile.resize(800, 300)
    return tile


def test_a_call_seen_live_pulses_for_its_time_and_then_stands(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, animations=True)
    tile.show_call(CallShown(1, "A001", 5, fresh=True))
    assert tile.pulsing
    qtbot.waitUntil(lambda: not tile.pulsing, timeout=10_000)


def test_the_same_call_shown_again_does_not_pulse_again(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, animations=True)
    call = CallShown(1, "A001", 5, fresh=True)
    tile.show_call(call)
    qtbot.waitUntil(lambda: not tile.pulsing, timeout=10_000)
    tile.show_call(call)
    assert not tile.pulsing


def test_a_call_of_the_snapshot_stands_still(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, animations=True)
    tile.show_call(CallShown(1, "A001", 5))
    assert not tile.pulsing


def test_without_animations_nothing_moves(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, animations=False)
    tile.show_call(CallShown(1, "A001", 5, fresh=True))
    assert not tile.pulsing


def test_a_number_keeps_its_size_from_call_to_call(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, animations=False)
    tile.number.size_for("AW")
    sizes = set()
    for number in ("A111", "W000", "A908"):
        tile.show_call(CallShown(1, number, 5))
        sizes.add(tile.number.font_px())
    assert len(sizes) == 1


@pytest.mark.parametrize("size", [(920, 191), (500, 300), (1200, 640)])
@pytest.mark.parametrize("number", ["A032", "A1032"])
def test_no_window_is_written_larger_than_its_number(number: str, size: tuple[int, int], qtbot: QtBot) -> None:
    tile = a_tile(qtbot, animations=False)
    tile.resize(*size)
    tile.show_call(CallShown(1, number, 45))
    tile.grab()  # gives the parts their places
    assert 0.6 * tile.number.height_px() < tile.window_face.height_px() <= tile.number.height_px()


@pytest.mark.parametrize(("size", "gap"), [((920, 191), 0.25), ((500, 300), 0.1)])
def test_a_rule_and_room_keep_number_and_window_from_being_read_as_one(
    size: tuple[int, int], gap: float, qtbot: QtBot
) -> None:
    tile = a_tile(qtbot, animations=False)
    tile.resize(*size)
    tile.show_call(CallShown(1, "A1032", 45, served=True))
    with ledger() as lines:
        image = tile.grab().toImage()
    number, window = (next(line for line in lines if line.text == text) for text in ("A1032", "45"))
    rule = tile_plan(*size).rule
    apart = max(window.place.left() - number.place.right(), window.place.top() - number.place.bottom())

    assert apart > gap * window.place.height()
    assert window.colour != number.colour
    assert image.pixelColor(rect_of(rule).center().toPoint()).name() != DARK.surface.lower()


@pytest.mark.parametrize("window", [5, 12])
@pytest.mark.parametrize("size", [(1856, 274), (500, 367), (920, 180), (1000, 220), (330, 340)])
def test_a_name_takes_nothing_from_the_number_and_covers_nothing(
    size: tuple[int, int], window: int, qtbot: QtBot
) -> None:
    tile = a_tile(qtbot, animations=False)
    tile.resize(*size)
    tile.show_call(CallShown(1, "A001", window))
    tile.grab()  # gives the parts their places
    alone_px = tile.number.font_px()
    tile.show_call(CallShown(1, "A001", window, name="欧阳*怡"))
    with ledger() as lines:
        tile.grab()
    places = {line.text: line.place for line in lines}
    assert "A001 欧阳*怡" in tile.accessibleName()
    assert tile.number.font_px() == alone_px
    assert places["欧阳*怡"].height() > 0.11 * alone_px
    assert not any(line.cut for line in lines)
    assert not any(places["欧阳*怡"].intersects(place) for text, place in places.items() if text != "欧阳*怡")


def test_only_a_number_whose_citizen_is_expected_stands_in_the_calling_colour(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, animations=False)
    tile.show_call(CallShown(1, "A001", 5))
    assert ground(tile) == DARK.calling.lower()
    tile.show_call(CallShown(1, "A001", 5, served=True))
    assert ground(tile) == DARK.surface.lower()


def test_a_citizen_who_has_come_does_not_make_the_tile_pulse_again(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, animations=True)
    tile.show_call(CallShown(1, "A001", 5, fresh=True))
    qtbot.waitUntil(lambda: not tile.pulsing, timeout=10_000)
    tile.show_call(CallShown(1, "A001", 5, served=True, fresh=True))
    assert not tile.pulsing


def test_a_call_seen_live_slides_into_its_place_within_200_ms(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, animations=True)
    tile.show_call(CallShown(1, "A001", 5, fresh=True))
    assert tile.number.sliding
    assert SLIDE_MS <= 200
    qtbot.waitUntil(lambda: not tile.number.sliding, timeout=10_000)


def test_an_earlier_call_keeps_only_edge_and_number_in_the_calling_colour(qtbot: QtBot) -> None:
    tile = CallTile(None, a_look(), calling=False)
    qtbot.addWidget(tile)
    tile.resize(800, 300)
    tile.show_call(CallShown(1, "A001", 5, fresh=True))
    assert ground(tile) == DARK.calling.lower()
    tile.show_call(CallShown(1, "A001", 5))
    assert tile.grab().toImage().pixelColor(20, 150).name() == DARK.surface.lower()
    with ledger() as lines:
        tile.grab()
    assert {line.colour for line in lines if line.text == "A001"} == {DARK.calling}


def ground(tile: CallTile) -> str:
    """Return the colour just inside the tile's left edge."""
    return tile.grab().toImage().pixelColor(6, tile.height() // 2).name()


def test_a_room_is_called_a_room(qtbot: QtBot) -> None:
    tile = a_tile(qtbot, animations=False)
    tile.show_call(CallShown(1, "A001", 302, kind=PlaceKind.ROOM))
    assert tile.accessibleName() == "A001 请到 302 诊室 A001, room 302"
    assert tile.window_face.accessibleName() == "302 诊室 Room 302"
    with ledger() as lines:
        tile.grab()
    assert {"请到诊室办理", "302", "诊室", "Room 302"} <= {line.text for line in lines}
