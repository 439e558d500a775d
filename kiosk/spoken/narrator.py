"""Which sentence is read next: a page from its start, again, or from where it was paused. No clock, no sound."""


class Narrator:
    """What is told last always goes before what was being said."""

    def __init__(self) -> None:
        self._told: tuple[str, ...] = ()
        self._place = 0
        self._aside: str | None = None
        self._paused = False

    def read(self, told: tuple[str, ...]) -> None:
        """Begin with a page, or with what is new on it."""
        self._told, self._place, self._aside, self._paused = told, 0, None, False

    def say(self, aside: str) -> None:
        """Say one thing instead of what is being read: the control just reached, the volume. The page is then over."""
        self._aside, self._place = aside, len(self._told)

    def again(self) -> None:
        """Read from the beginning once more."""
        self._place, self._aside, self._paused = 0, None, False

    def pause(self, paused: bool) -> None:
        """Stop reading, or go on with the sentence that was broken off."""
        self._paused = paused

    def quiet(self) -> None:
        """Forget everything."""
        self.read(())

    @property
    def next(self) -> str | None:
        """The sentence to be said now; None while there is none, or while paused."""
        if self._paused:
            return None
        if self._aside is not None:
            return self._aside
        return self._told[self._place] if self._place < len(self._told) else None

    def done(self) -> None:
        """Note that `next` was said to its end."""
        if self._aside is not None:
            self._aside = None
        else:
            self._place += 1
