"""The keyboard for writing: letters, digits and signs in layers, and below them what all layers share."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from shared.domain.words import NOTHING, Language
from shared.qt.presses import Presses
from shared.qt.touch.buttons import TouchButton
from shared.qt.touch.keys import Cell
from shared.qt.touch.letter_keys import LetterKeys
from shared.qt.touch.look import TouchLook
from shared.writing import texts
from shared.writing.strokes import DeleteSign, MoveCursor, NextIsCapital, OtherKeys, OtherLetters, TypeSign
from shared.writing.written import Written

DIGITS = "1234567890"
CHINESE_SIGNS = ("，。？！、：；“”…", "（）《》-/%")
LATIN_SIGNS = (",.?!:;'\"()", "-/@#&%+")


class WritingKeyboard(QWidget):
    """Ten keys across, so that each is wider than 30 mm on a kiosk that stands upright."""

    def __init__(self, look: TouchLook, presses: Presses, high_mm: float) -> None:
        """`high_mm` is the height of a key."""
        super().__init__()
        self._letters = _Letters(look, presses, high_mm)
        self._signs = {
            chinese: _Signs(look, presses, high_mm, signs)
            for chinese, signs in ((True, CHINESE_SIGNS), (False, LATIN_SIGNS))
        }
        self._bottom = _Bottom(look, presses, high_mm)
        self._layers = QStackedWidget()
        for layer in (self._letters, *self._signs.values()):
            self._layers.addWidget(layer)
        self._layers.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.gap)
        column.addWidget(self._layers)
        column.addWidget(self._bottom)

    def show_written(self, written: Written, language: Language) -> None:
        self._letters.show_written(written)
        self._bottom.show_written(written, language)
        for layer in (self._letters, *self._signs.values()):
            layer.say(language)
        self._layers.setCurrentWidget(self._signs[written.chinese] if written.signs else self._letters)


class _Letters(LetterKeys):
    def __init__(self, look: TouchLook, presses: Presses, high_mm: float) -> None:
        super().__init__(look, presses, high_mm)
        self.sign_row(0, "QWERTYUIOP", TypeSign)
        self.sign_row(1, "ASDFGHJKL", TypeSign)
        self.sign_row(2, "ZXCVBNM", TypeSign, first=3)
        apart, icon = (texts.APART_SHORT, "") if look.narrow_keys else (texts.APART, "apple-keyboard-shift")
        capital = texts.CAPITAL_SHORT if look.narrow_keys else texts.CAPITAL
        self._apart = self.named_key("key_apart", apart, TypeSign("'"), "", (2, 0, 3), texts.APART)
        self._capital = self.named_key("key_capital", capital, NextIsCapital(), icon, (2, 0, 3), texts.CAPITAL)
        self._capital.setCheckable(True)
        self.named_key("key_delete", NOTHING, DeleteSign(), "backspace-outline", (2, 17, 3), texts.DELETE)

    def show_written(self, written: Written) -> None:
        self._apart.setVisible(written.chinese)
        self._capital.setVisible(not written.chinese)
        self._capital.setChecked(written.capital)


class _Signs(LetterKeys):
    def __init__(self, look: TouchLook, presses: Presses, high_mm: float, signs: tuple[str, str]) -> None:
        super().__init__(look, presses, high_mm)
        self.sign_row(0, DIGITS, TypeSign)
        self.sign_row(1, signs[0], TypeSign)
        self.sign_row(2, signs[1], TypeSign, first=3)
        self.named_key("key_delete", NOTHING, DeleteSign(), "backspace-outline", (2, 17, 3), texts.DELETE)


class _Bottom(LetterKeys):
    """Where keys are narrow, a touch in the text alone moves the cursor, and leaves words the room."""

    def __init__(self, look: TouchLook, presses: Presses, high_mm: float) -> None:
        super().__init__(look, presses, high_mm)
        icon, wide, space = ("", 4, 6) if look.narrow_keys else ("translate", 3, 4)
        self._other = self.named_key("key_language", NOTHING, OtherLetters(), icon, (0, 0, wide))
        self._keys = self.named_key("key_signs", NOTHING, OtherKeys(), "", (0, wide, wide))
        self._comma = self._both("，", ",", (0, 2 * wide, 2))
        self._space = self.named_key("key_space", NOTHING, TypeSign(" "), "", (0, 2 * wide + 2, space))
        self._stop = self._both("。", ".", (0, 2 * wide + 2 + space, 2))
        if not look.narrow_keys:
            self.named_key("key_left", NOTHING, MoveCursor(-1), "chevron-left", (0, 14, 2), texts.LEFT)
            self.named_key("key_right", NOTHING, MoveCursor(1), "chevron-right", (0, 16, 2), texts.RIGHT)
        self.named_key("key_line", NOTHING, TypeSign("\n"), "keyboard-return", (0, 18, 2), texts.NEW_LINE)

    def _both(self, chinese: str, latin: str, cell: Cell) -> tuple[TouchButton, TouchButton]:
        """Put a sign as it is written in Chinese, and as in Latin letters, in one place."""
        return self.press_key(chinese, TypeSign(chinese), cell), self.press_key(latin, TypeSign(latin), cell)

    def show_written(self, written: Written, language: Language) -> None:
        self.say(language)
        chinese = written.chinese
        for chinese_sign, latin_sign in (self._comma, self._stop):
            chinese_sign.setVisible(chinese)
            latin_sign.setVisible(not chinese)
        other, spoken = (texts.LATIN_KEYS, texts.TO_ENGLISH) if chinese else (texts.CHINESE_KEYS, texts.TO_CHINESE)
        self._other.say(other.of(language), spoken.of(language))
        back = texts.LETTERS if chinese else texts.LATIN_KEYS
        shown, told = (back, texts.LETTERS_SPOKEN) if written.signs else (texts.SIGNS, texts.SIGNS_SPOKEN)
        self._keys.say(shown.of(language), told.of(language))
        self._space.say((texts.CHOOSE_FIRST if written.offered else texts.SPACE).of(language))
