"""What the tray says of each state, and that no two states look alike without colours."""

from itertools import combinations

import pytest
from PySide6.QtGui import QImage

from counter_terminal.desk import derive
from counter_terminal.tray.signs import SIDE, sign
from counter_terminal.tray.tray_state import TrayKind, tray_state
from deploy.pictures.counter_states import NOW, all_states
from deploy.pictures.kiosk.halls import demonstration_hall
from shared.domain.hall import Hall


@pytest.fixture(scope="module")
def hall() -> Hall:
    return demonstration_hall()


@pytest.mark.parametrize(
    ("state", "kind", "line"),
    [
        ("signed-out", TrayKind.SIGNED_OUT, "2 号窗口 · 未上岗 · 等候 17 人"),
        ("idle", TrayKind.OPEN, "2 号窗口 · 空闲 · 等候 17 人"),
        ("called", TrayKind.CALLED, "2 号窗口 · 已叫 A032 · 等候 17 人"),
        ("serving", TrayKind.SERVING, "2 号窗口 · 正在办理 A032 · 等候 17 人"),
        ("paused", TrayKind.PAUSED, "2 号窗口 · 暂停服务 · 等候 17 人"),
        ("away", TrayKind.OFFLINE, "2 号窗口 · 数据库连不上 · 等候 17 人"),
        ("alerts", TrayKind.ALERT, "2 号窗口 · 正在办理 A032 · 等候 17 人"),
    ],
)
def test_each_state_has_its_sign_and_line(hall: Hall, state: str, kind: TrayKind, line: str) -> None:
    shown = tray_state(derive(all_states(hall)[state], NOW))
    assert (shown.kind, shown.line.zh) == (kind, line)


def test_signs_differ_without_their_colours(qapp: object) -> None:
    images = {kind: _grey(kind) for kind in TrayKind}
    for one, other in combinations(TrayKind, 2):
        assert images[one] != images[other], (one, other)


def _grey(kind: TrayKind) -> list[bool]:
    """Return the sign as white and not white."""
    image = sign(kind).pixmap(SIDE, SIDE).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = ((x, y) for x in range(0, SIDE, 2) for y in range(0, SIDE, 2))
    return [image.pixelColor(x, y).alpha() > 128 and image.pixelColor(x, y).lightness() > 200 for x, y in points]
