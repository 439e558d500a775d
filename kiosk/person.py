"""Who stands at the kiosk, as far as an ID card told: the only place that keeps an ID number, and not for long."""


class Person:
    """Nobody, until a card was read. Neither states nor presses that stay keep a number; they ask here."""

    __slots__ = ("_number", "_shown")

    def __init__(self) -> None:
        self._number: str | None = None
        self._shown = ""

    def is_known(self, number: str, shown: str) -> None:
        """Take in an ID number and what may be shown of the person, with name and number masked."""
        self._number, self._shown = number, shown

    @property
    def number(self) -> str | None:
        """The ID number, for the hall to make its keyed hash of."""
        return self._number

    @property
    def shown(self) -> str:
        """The person in masked words, for slip and screen; nothing while nobody is known."""
        return self._shown

    def has_a_number(self) -> None:
        """Let go of the ID number, since the ticket was given; what may be shown stays for its slip."""
        self._number = None

    def forget(self) -> None:
        self._number, self._shown = None, ""

    def __repr__(self) -> str:
        return f"Person({self._shown})"
