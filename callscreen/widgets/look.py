"""How all parts of one call screen look: its colours, its languages, and whether anything moves."""

from dataclasses import dataclass
from pathlib import Path

from callscreen.board.layout import BoardLayout
from shared.domain.words import Language, Words
from shared.qt.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    theme: Theme
    layout: BoardLayout
    animations: bool = True
    pictures: Path | None = None
    """The folder of pictures and films for the part media."""
    photos: Path | None = None
    """The folder of the clerks' photos."""
    film_sound: bool = False
    """Whether films are heard."""

    @property
    def one_language(self) -> bool:
        return len(self.layout.tongues) == 1

    def large(self, words: Words) -> str:
        """Return what stands in the large line."""
        return words.of(self.layout.tongues[0])

    def small(self, words: Words) -> str:
        """Return what stands in the small line below; nothing on a screen of one language."""
        return "" if self.one_language else words.of(self.layout.tongues[1])

    def texts(self, words: Words) -> tuple[str, str]:
        """Return what stands in both lines; a text of one language is shown in it, whatever the screen's is."""
        large, small = self.large(words), self.small(words)
        return large or small or words.zh or words.en, small if large else ""

    @property
    def chinese_first(self) -> bool:
        return self.layout.tongues[0] is Language.ZH
