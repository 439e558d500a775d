"""Which of a platform's voices speaks which language, best first."""

from collections.abc import Mapping

from shared.domain.words import Language

# Measured with a recogniser: the variant +f3 is understood far better than the plain voices.
# `cmn` is right from espeak-ng 1.52 on; in 1.51 only the pinyin voice is.
CANDIDATES: Mapping[str, Mapping[Language, tuple[str, ...]]] = {
    "espeak": {
        Language.ZH: ("cmn+f3", "sit/cmn-latn-pinyin+f3"),
        Language.EN: ("en-us+f3",),
    },
    "sapi5": {
        Language.ZH: ("Huihui", "Yaoyao", "Kangkang"),
        Language.EN: ("Zira", "David"),
    },
    "nsss": {
        Language.ZH: ("Tingting", "Ting-Ting"),
        Language.EN: ("Samantha", "Alex"),
    },
}

# Words a minute; 150 to 180 was understood best, slower was not clearer.
RATES: Mapping[Language, int] = {Language.ZH: 160, Language.EN: 150}


def candidates(driver: str, language: Language) -> tuple[str, ...]:
    """Return the voices to try for a language with a pyttsx3 driver; none for a driver we do not know."""
    return CANDIDATES.get(driver, {}).get(language, ())
