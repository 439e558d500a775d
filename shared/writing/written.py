"""What has been written so far, and how each key changes it."""

from dataclasses import dataclass, replace

from shared.pinyin_input.candidates import Candidate, candidates
from shared.pinyin_input.cutting import MARK
from shared.pinyin_input.lexicon import Lexicon

LONGEST_PINYIN = 48
"""Letters that wait to be chosen for; no sentence is typed at once that is longer."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text under way; `letters` are pinyin for which nothing is chosen yet, and stand in no text."""

    text: str = ""
    cursor: int = 0
    letters: str = ""
    offered: tuple[Candidate, ...] = ()
    """What the letters may mean, the likeliest first."""
    chinese: bool = True
    capital: bool = False
    """Whether the next Latin letter is a capital one."""
    signs: bool = False
    """Whether the keys show digits and signs instead of letters."""

    @property
    def whole(self) -> str:
        """The text as it stands when nothing more is chosen: with the letters that wait."""
        return self.text[: self.cursor] + self.letters + self.text[self.cursor :]


EMPTY = Written()


def typed(written: Written, sign: str, lexicon: Lexicon | None, most: int) -> Written:
    """Return what a key makes of it: letters wait in Chinese, all else is written; `most` signs have room."""
    if written.chinese and _is_pinyin(written, sign):
        letters = (written.letters + sign.lower())[:LONGEST_PINYIN]
        return offering(replace(written, letters=letters), lexicon)
    if written.letters and sign == " ":
        return chosen(written, 0, lexicon, most) if written.offered else as_typed(written, most)
    if written.letters and sign == "\n":
        return as_typed(written, most)
    settled = settle(written, lexicon, most)
    return replace(_with(settled, sign.upper() if written.capital else sign, most), capital=False)


def deleted(written: Written, lexicon: Lexicon | None) -> Written:
    """Return it without the last letter that waits, or without the sign before the cursor."""
    if written.letters:
        return offering(replace(written, letters=written.letters[:-1]), lexicon)
    before = written.text[: written.cursor][:-1]
    return replace(written, text=before + written.text[written.cursor :], cursor=len(before))


def chosen(written: Written, index: int, lexicon: Lexicon | None, most: int) -> Written:
    """Return it with a candidate written in place of the letters that it stands for."""
    if index >= len(written.offered):
        return written
    candidate = written.offered[index]
    rest = written.letters[candidate.used :]
    return offering(replace(_with(written, candidate.text, most), letters=rest), lexicon)


def as_typed(written: Written, most: int) -> Written:
    """Return it with the letters that wait written as they are."""
    return replace(_with(written, written.letters, most), letters="", offered=())


def settle(written: Written, lexicon: Lexicon | None, most: int) -> Written:
    """Return it with the likeliest candidates written for all letters that wait."""
    while written.offered:
        written = chosen(written, 0, lexicon, most)
    return as_typed(written, most) if written.letters else written


def placed(written: Written, cursor: int, lexicon: Lexicon | None, most: int) -> Written:
    """Return it with the cursor elsewhere; letters that wait are written first, where they were typed."""
    settled = settle(written, lexicon, most)
    return replace(settled, cursor=min(max(cursor, 0), len(settled.text)))


def in_other_letters(written: Written, most: int) -> Written:
    """Return it with Latin keys instead of Chinese ones, or the other way round."""
    return replace(as_typed(written, most), chinese=not written.chinese, capital=False, signs=False)


def offering(written: Written, lexicon: Lexicon | None) -> Written:
    """Return it with what its letters may mean; nothing while the words are still being loaded."""
    found = candidates(lexicon, written.letters) if lexicon is not None and written.letters else ()
    return replace(written, offered=found)


def _is_pinyin(written: Written, sign: str) -> bool:
    return (len(sign) == 1 and sign.isascii() and sign.isalpha()) or (sign == MARK and bool(written.letters))


def _with(written: Written, text: str, most: int) -> Written:
    """Return it with a text written at the cursor, as much of it as has room."""
    fitting = text[: max(0, most - len(written.text))]
    new = written.text[: written.cursor] + fitting + written.text[written.cursor :]
    return replace(written, text=new, cursor=written.cursor + len(fitting))
