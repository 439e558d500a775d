from pytestqt.qtbot import QtBot

from callscreen.widgets.ledger import ledger
from callscreen.widgets.notice import NoticeLine
from shared.domain.words import Words
from tests.callscreen.looks import a_look

SHORT = Words("今日系统升级", "Upgrade today")
LONG = Words("请带身份证原件和车辆登记证书到一楼办理。" * 8, "Bring ID and registration. " * 8)


def a_line(qtbot: QtBot, *, animations: bool) -> NoticeLine:
    line = NoticeLine(None, a_look(animations=animations))
    qtbot.addWidget(line)
    line.resize(1920, 72)
    line.show()
    return line


def test_notices_that_fit_rest(qtbot: QtBot) -> None:
    line = a_line(qtbot, animations=True)
    line.show_notices((SHORT, SHORT))
    assert not line.moving


def test_notices_that_do_not_fit_move_and_rest_again_when_they_are_taken_down(qtbot: QtBot) -> None:
    line = a_line(qtbot, animations=True)
    line.show_notices((SHORT, LONG))
    assert line.moving
    line.show_notices((SHORT,))
    assert not line.moving


def test_without_animations_nothing_moves_and_the_whole_text_is_told(qtbot: QtBot) -> None:
    line = a_line(qtbot, animations=False)
    line.show_notices((LONG,))
    assert not line.moving
    assert line.accessibleName() == f"{LONG.zh} {LONG.en}"


def test_without_notices_the_hall_greets(qtbot: QtBot) -> None:
    assert "欢迎光临" in a_line(qtbot, animations=True).accessibleName()


def test_without_animations_notices_that_do_not_fit_beside_each_other_are_shown_in_turn(qtbot: QtBot) -> None:
    line = a_line(qtbot, animations=False)
    wide = Words("请带身份证原件和车辆登记证书。" * 4, "Bring ID and registration.")
    line.show_notices((SHORT, wide, SHORT))
    told = []
    for _ in range(line.pages.count):
        with ledger() as lines:
            line.grab()
        assert not any(written.cut for written in lines)
        told.append([written.text for written in lines])
        line.pages.turn()
    assert told[0] == [SHORT.zh, SHORT.en]
    assert told[-1][-2:] == [SHORT.zh, SHORT.en]
    assert "".join(text for page in told[1:] for text in page) == f"{wide.zh}{wide.en}{SHORT.zh}{SHORT.en}"
