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


class DatabaseRefused(Refused):
    """The database answered and would not do it, as for want of a right; nothing was changed.

    Screens say what to do next; the text, for logs and command lines, tells what the database said.
    """

    def __init__(self, sentence: str, words: Words) -> None:
        super().__init__(words)
        self.args = (sentence,)


class DatabaseAway(Problem):
    """The database cannot be reached; the same command may be sent again later."""
