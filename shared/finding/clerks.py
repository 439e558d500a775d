"""Finding a clerk by what is typed when signing in: number, name, or the initials of the name."""

from shared.domain.hall import Clerk, Hall
from shared.finding.matching import Fit, fit
from shared.finding.readings import plain, signs_of

_FROM_THE_BEGINNING = (Fit.WHOLE, Fit.BEGINNING, Fit.INITIALS)


def find_clerks(hall: Hall, typed: str) -> tuple[Clerk, ...]:
    """Return the clerks that may be meant: the one with this number alone, or all who fit, in the catalogue's order.

    A Chinese name fits by any part of its signs, and from its beginning on by their pinyin, each in full or by its
    first letter: "mln" and "malina" find 马丽娜. One in letters fits by its beginning, with or without spaces, and by
    the initials of its words: "ml" finds Ma Lina. Nothing typed finds everybody.
    """
    wanted = "".join(typed.split()).casefold()
    exact = tuple(clerk for clerk in hall.clerks if clerk.number.casefold() == wanted)
    return exact or tuple(clerk for clerk in hall.clerks if _fits(clerk, wanted))


def _fits(clerk: Clerk, wanted: str) -> bool:
    words = clerk.name.en.casefold().split()
    beginnings = (clerk.number.casefold(), "".join(words), "".join(word[0] for word in words), *words)
    if wanted in clerk.name.zh.casefold() or any(told.startswith(wanted) for told in beginnings):
        return True
    return fit(signs_of(clerk.name.zh), plain(wanted)) in _FROM_THE_BEGINNING
