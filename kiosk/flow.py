"""The base of all flows: one thing that citizens do at the kiosk, from its first press to its end."""

from collections.abc import Callable, Iterable
from typing import Any

from shared.domain.hall import Hall
from shared.press import Answers, Press


def gathered(all_answers: Iterable[Answers]) -> dict[type[Press], list[Callable[[Any], None]]]:
    """Return who answers which press; several may listen to the same one, each where it is its own."""
    found: dict[type[Press], list[Callable[[Any], None]]] = {}
    for answers in all_answers:
        for press, answer in answers.items():
            found.setdefault(press, []).append(answer)
    return found


class Flow:
    """Answers its presses by changing the stage; the presenter tells it what else happens."""

    def answers(self) -> Answers:
        """Return what to do with each kind of press that is this flow's own."""
        return {}

    def leave(self) -> None:
        """Undo what nobody will hold; called before the citizen's page is left for another."""

    def hall_seen(self, hall: Hall) -> None:
        """Take in a changed set-up of the hall."""

    def tick(self) -> None:
        """Let time pass; called about once a second."""
