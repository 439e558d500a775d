"""Errors that a person reads: one sentence that says what is wrong, where, and what to do."""

from shared.domain.words import Words


class Problem(Exception):
    """A fault whose text is one whole sentence for the person in front of the program."""


class Refused(Problem):
    """An action that the hall's rules do not allow now; nothing was changed.

    Screens show `words` in their own language; logs get the English sentence.
    """

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


class DatabaseAway(Problem):
    """The database cannot be reached; the same command may be sent again later."""
