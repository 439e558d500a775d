"""The languages in which a hall speaks: more than those in which it writes."""

from enum import StrEnum

from shared.domain.words import Language


class Tongue(StrEnum):
    ZH = "zh"
    """Mandarin."""
    EN = "en"
    YUE = "yue"
    """Cantonese."""

    @property
    def written(self) -> Language:
        """Return the language of the screen's text that goes with it."""
        return Language.EN if self is Tongue.EN else Language.ZH


def tongue_of(language: Language) -> Tongue:
    """Return the tongue of who reads a language, where nothing else is known."""
    return Tongue(language.value)
