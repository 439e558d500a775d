from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from callscreen.board.choice import chosen_layout
from callscreen.board.layout import Tongues
from callscreen.state import WindowsShown
from callscreen.widgets.ledger import ledger
from callscreen.widgets.open_windows import OpenWindows
from tests.callscreen.looks import a_look
from tests.callscreen.states import a_state

SIXTY = WindowsShown(tuple(n for n in range(1, 61) if n % 4), tuple(range(4, 61, 4)))


@pytest.mark.parametrize(("languages", "comma"), [("zh+en", "、"), ("en", ",")])
def test_of_sixty_windows_the_open_ones_are_listed(languages: Tongues, comma: str, qtbot: QtBot) -> None:
    layout = chosen_layout("media").model_copy(update={"languages": languages})
    part = OpenWindows(None, a_look(layout))
    qtbot.addWidget(part)
    part.resize(1016, 64)
    part.show_state(replace(a_state(), windows=SIXTY))
    with ledger() as lines:
        part.grab()
    told = comma.join(line.text for line in lines if "–" in line.text).replace(" ", "")
    assert told.startswith("1–3" + comma + "5–7")
    assert "57–59" in told
