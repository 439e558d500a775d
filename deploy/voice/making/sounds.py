"""A carrier's text as the sounds that Kokoro reads."""

import re
from collections.abc import Callable

# Letters as English names them, which is how tickets are called in Chinese too; no I and O, which no queue has.
LETTERS = {
    "A": "ˈeɪ", "B": "bˈi", "C": "sˈi", "D": "dˈi", "E": "ˈi", "F": "ˈɛf", "G": "ʤˈi", "H": "ˈeɪʧ", "J": "ʤˈeɪ",
    "K": "kˈeɪ", "L": "ˈɛl", "M": "ˈɛm", "N": "ˈɛn", "P": "pˈi", "Q": "kjˈu", "R": "ˈɑɹ", "S": "ˈɛs", "T": "tˈi",
    "U": "jˈu", "V": "vˈi", "W": "dˈʌbəlju", "X": "ˈɛks", "Y": "wˈaɪ", "Z": "zˈi",
}  # fmt: skip
PIECE = re.compile("[A-Z]|，|[^A-Z，]+")

Hanzi = Callable[[str], str]
"""Turns a run of Chinese signs into sounds."""


def sounds(text: str, hanzi: Hanzi) -> str:
    """Return a sentence's sounds; each full-width comma becomes a comma and a space."""
    told = ""
    for piece in PIECE.findall(text):
        if piece == "，":
            told = f"{told.rstrip()}, "
        elif piece in LETTERS:
            told += f" {LETTERS[piece]} "
        else:
            told += hanzi(piece)
    return re.sub(" +", " ", told).strip()
