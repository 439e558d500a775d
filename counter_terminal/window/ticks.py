"""Which papers of the ticket in hand are ticked off, shared by all the places that show them."""


class Ticks:
    """Outlives a change of language, colours or shape; the next ticket begins with none."""

    def __init__(self) -> None:
        self._number = ""
        self._ticked: set[int] = set()

    def of(self, number: str) -> frozenset[int]:
        """Return the places of the papers ticked for this ticket; another ticket's are forgotten."""
        if number != self._number:
            self._number = number
            self._ticked.clear()
        return frozenset(self._ticked)

    def tick(self, place: int, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(place)
