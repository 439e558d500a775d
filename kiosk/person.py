"""Who stands at the kiosk, as far as an ID card told: the only place that keeps an ID number, and not for long."""


class IdSecret:
    """One ID number in the hands of whatever waits for the hall; all of them lose it when it is wiped."""

    __slots__ = ("_number",)

    def __init__(self, number: str | None = None) -> None:
        self._number = number

    @property
    def number(self) -> str | None:
        """The ID number, for the hall to make its keyed hash of; None where there is none, or no more."""
        return self._number

    def wipe(self) -> None:
        self._number = None

    def __repr__(self) -> str:
        return "IdSecret()"


class Person:
    """Nobody, until a card was read. Neither states nor presses that stay keep a number; they ask here."""

    __slots__ = ("_secret", "_shown")

    def __init__(self) -> None:
        self._secret = IdSecret()
        self._shown = ""

    def is_known(self, number: str, shown: str) -> None:
        """Take in an ID number and what may be shown of the person, with name and number masked."""
        self._secret.wipe()
        self._secret, self._shown = IdSecret(number), shown

    @property
    def number(self) -> str | None:
        """The ID number; None while nobody is known, and once the ticket was given."""
        return self._secret.number

    @property
    def secret(self) -> IdSecret:
        """The ID number for a question that may wait long: it is gone from there too, once it is forgotten here.

        Whoever has given the ticket wipes it; what may be shown stays for its slip.
        """
        return self._secret

    @property
    def shown(self) -> str:
        """The person in masked words, for slip and screen; nothing while nobody is known."""
        return self._shown

    def forget(self) -> None:
        self._secret.wipe()
        self._shown = ""

    def __repr__(self) -> str:
        return f"Person({self._shown})"
