import pytest

from drivers.board.text import BoardText
from drivers.errors import BadAddress
from drivers.opener import open_board, open_pad
from drivers.state import Health, ignore
from tests.drivers.wire import open_files, until


@pytest.mark.parametrize("address", ["sim:", "cpower+sim:", "onbon+sim:?size=24&unit=9", "sim:?scores=12345&size=24"])
def test_a_simulated_board_needs_nothing_else(address: str) -> None:
    before = open_files()
    board = open_board(address)
    board.show(BoardText(("A012",)))
    until(lambda: board.state.health is Health.ONLINE)
    board.close()
    assert open_files() == before


def test_a_simulated_pad_needs_nothing_else() -> None:
    before = open_files()
    pad = open_pad("sim:", ignore)
    pad.show_ticket("A012", 3)
    until(lambda: pad.state.health is Health.UNKNOWN)
    pad.close()
    assert open_files() == before


def test_a_board_is_no_pad_and_a_pad_is_no_board() -> None:
    with pytest.raises(BadAddress, match='"cpower" is no pad, a pad begins with "rating"'):
        open_pad("cpower+serial:///dev/ttyS0", ignore)
    with pytest.raises(BadAddress, match='"rating" is no board, a board begins with "cpower" or "onbon" or "cd5220"'):
        open_board("rating+serial:///dev/ttyS0")


def test_a_typing_mistake_is_told_before_anything_opens() -> None:
    with pytest.raises(BadAddress, match='did you mean "onbon"'):
        open_board("onbom+serial:///dev/ttyS0")


def test_a_device_that_is_not_there_is_a_state() -> None:
    board = open_board("onbon+serial:///dev/ttyNONE")
    until(lambda: board.state.health is Health.OFFLINE)
    assert "no such port" in (board.state.error or "")
    board.close()
