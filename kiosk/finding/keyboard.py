"""Letters and digits on the screen, for who searches."""

from kiosk.finding import texts
from kiosk.finding.place import ClearTyped
from kiosk.look import Look
from shared.qt.presses import Presses
from shared.qt.touch.letter_keys import LetterKeys
from shared.writing.strokes import DeleteSign, TypeSign

ROWS = ("1234567890", "QWERTYUIOP", "ASDFGHJKL")


class Keyboard(LetterKeys):
    """Capital letters on the keys, small ones in the field."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses, 24 if look.portrait else 0)
        for row, signs in enumerate(ROWS):
            self.sign_row(row, signs, TypeSign)
        self.sign_row(3, "ZXCVBNM", TypeSign, first=1)
        self.named_key("key_delete", texts.DELETE, DeleteSign(), "backspace-outline", (3, 15, 5))
        self.named_key("key_clear", texts.CLEAR, ClearTyped(), "close", (4, 0, 6))
        self.named_key("key_space", texts.SPACE, TypeSign(" "), "keyboard-space", (4, 6, 14))
