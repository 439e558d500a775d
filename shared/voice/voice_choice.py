"""Which of a platform's voices speaks which language, best first."""

from collections.abc import Mapping

from shared.domain.tongue import Tongue

# Measured with a recogniser: the variant +f3 is understood far better than the plain voices.
# `cmn` is right from espeak-ng 1.52 on; in 1.51 only the pinyin voice is.
CANDIDATES: Mapping[str, Mapping[Tongue, tuple[str, ...]]] = {
    "espeak": {
        Tongue.ZH: ("cmn+f3", "sit/cmn-latn-pinyin+f3"),
        Tongue.EN: ("en-us+f3",),
        Tongue.YUE: ("yue+f3",),
    },
    "sapi5": {
        Tongue.ZH: ("Huihui", "Yaoyao", "Kangkang"),
        Tongue.EN: ("Zira", "David"),
        Tongue.YUE: ("Tracy",),
    },
    "nsss": {
        Tongue.ZH: ("Tingting", "Ting-Ting"),
        Tongue.EN: ("Samantha", "Alex"),
        Tongue.YUE: ("Sinji", "Sin-ji"),
    },
}

# Words a minute; 150 to 180 was understood best, slower was not clearer.
RATES: Mapping[Tongue, int] = {Tongue.ZH: 160, Tongue.EN: 150, Tongue.YUE: 160}


def candidates(driver: str, language: Tongue) -> tuple[str, ...]:
    """Return the voices to try for a language with a pyttsx3 driver; none for a driver we do not know."""
    return CANDIDATES.get(driver, {}).get(language, ())
