"""Errors that a person reads: one sentence that says what is wrong, where, and what to do."""


class Problem(Exception):
    """A fault whose text is one whole sentence for the person in front of the program."""


class Refused(Problem):
    """An action that the hall's rules do not allow now; nothing was changed."""


class DatabaseAway(Problem):
    """The database cannot be reached; the same command may be sent again later."""
