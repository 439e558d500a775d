"""Another way to get a service done: online with its QR code, at a machine, or in another hall."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk import texts
from kiosk.look import Look
from kiosk.widgets.card import Card
from kiosk.widgets.qr import QrCode
from shared.domain.hall import Elsewhere, ElsewhereKind
from shared.domain.words import Language
from shared.qt.touch.words import IconLabel, TextLabel

WAY_ICONS = {
    ElsewhereKind.ONLINE: "cellphone-link",
    ElsewhereKind.MACHINE: "monitor-dashboard",
    ElsewhereKind.HALL: "office-building-marker-outline",
}


class WayCard(Card):
    """Name and place, and where there is an address to open, its code to scan."""

    def __init__(self, look: Look, way: Elsewhere, language: Language) -> None:
        super().__init__(look)
        kind, name, where = (
            TextLabel(look, "quiet", "accent", bold=True),
            TextLabel(look),
            TextLabel(look, "quiet", "quiet"),
        )
        name.setFont(look.font("body", bold=True))
        kind.say(texts.WAY[way.kind].of(language))
        name.say(way.name.of(language))
        where.say(way.where.of(language))
        head = QHBoxLayout()
        head.setSpacing(look.px(2))
        head.addWidget(IconLabel(look, WAY_ICONS[way.kind], "accent", 8))
        head.addWidget(kind, 1)
        words = QVBoxLayout()
        words.setSpacing(look.px(0.5))
        words.addLayout(head)
        words.addWidget(name)
        words.addWidget(where)
        words.addStretch(1)
        row = QHBoxLayout(self)
        above = look.px(max(2.5, 4 * look.squeeze) if look.portrait else 2.5)
        row.setContentsMargins(
            look.px(6), above, look.px(6), above + look.px(2 if look.portrait else 0)
        )  # a card ends above its shadow
        row.setSpacing(look.gap)
        row.addLayout(words, 1)
        if way.url:
            row.addWidget(QrCode(look, way.url, way.where.of(language)), 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(" ".join((kind.text(), name.text(), where.text())))
