"""The bench's language: what was written through it follows when the person changes it."""

from collections.abc import Callable

from shared.domain.words import Language, Words


class Spoken:
    """Writes words in the present language, and again in the next one."""

    def __init__(self, language: Language = Language.ZH) -> None:
        self.language = language
        self._written: list[Callable[[], None]] = []

    def write(self, put: Callable[[str], object], words: Words) -> None:
        """Put the words where they are to stand, now and whenever the language changes."""

        def again() -> None:
            put(self.of(words))

        self._written.append(again)
        again()

    def of(self, words: Words) -> str:
        """Return the words in the present language, for what is written anew anyway."""
        return words.of(self.language)

    def speak(self, language: Language) -> None:
        """Change the language of everything written."""
        self.language = language
        for again in self._written:
            again()
