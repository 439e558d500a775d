"""The two languages of a hall and texts that exist in both."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """One text in Chinese and English, looked up when it is shown."""

    zh: str
    en: str

    def of(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.en

    def fill(self, **values: object) -> "Words":
        """Return the words with `{name}` places filled in both languages; a `Words` value is filled per language."""
        zh = {k: v.zh if isinstance(v, Words) else v for k, v in values.items()}
        en = {k: v.en if isinstance(v, Words) else v for k, v in values.items()}
        return Words(self.zh.format(**zh), self.en.format(**en))


NOTHING = Words("", "")
