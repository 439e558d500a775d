"""The entry for the number whose slip is to be printed again."""

from kiosk.look import Look
from kiosk.service_desk import texts
from kiosk.service_desk.place import AtServiceDesk, DoReprint, DropOrder, Order, TypeReprint
from kiosk.service_desk.sections import ICONS, Section
from kiosk.widgets.entry import Entry
from kiosk.widgets.number_pad import NumberPad
from shared.domain.slip_key import MOST_DIGITS
from shared.domain.words import Language
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel


class ReprintSection(Section):
    """What was typed, the pad with the hall's letters, and both ways on."""

    letters: tuple[str, ...] = ()
    """Those of the hall's queues."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look)
        self._hint = TextLabel(look, "body", "quiet", name="reprint_hint")
        self._entry = Entry(look)
        self._pad = NumberPad(look, 1 + MOST_DIGITS)
        self._pad.typed.connect(lambda text: presses.tell(TypeReprint(text)))
        self._print = TouchButton(
            look, "do_reprint", Kind.PRIMARY, icon=ICONS[Order.REPRINT], step="lead", height_mm=26
        )
        self._print.clicked.connect(presses.telling(DoReprint()))
        self._back = TouchButton(look, "drop_reprint", step="lead", height_mm=26)
        self._back.clicked.connect(presses.telling(DropOrder()))
        self.setFocusProxy(self._pad)
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        for part in (self._entry, self._pad, self._print, self._back):
            self.column.addWidget(part)

    def render_desk(self, place: AtServiceDesk, language: Language) -> None:
        typed = place.number or ""
        self._hint.say(texts.REPRINT_HINT.of(language))
        self._entry.say(texts.REPRINT_LABEL.of(language), typed, f"{self.letters[0] if self.letters else 'A'}012")
        self._pad.show_text(typed, language, self.letters)
        self._pad.setEnabled(not place.working)
        self._print.say(texts.REPRINT_DO.of(language))
        self._print.setEnabled(bool(typed) and not place.working)
        self._back.say(texts.REPRINT_BACK.of(language))
        self._back.setEnabled(not place.working)
