"""What a program at a counter is called: its machine's name as clerks read it, its installation, and this start of it.

Two machines may have one name, and a copied disk even one installation; no two starts are the same.
"""

_NAME, _START = "#", "."


def terminal_of(name: str, installation: str, start: str) -> str:
    """Put the whole name together, as the hall keeps it; the latter two have neither of its signs in them."""
    return f"{name}{_NAME}{installation}{_START}{start}"


def shown_terminal(terminal: str) -> str:
    """Return what clerks read of it."""
    return terminal.rpartition(_NAME)[0] or terminal


def is_same_installation(one: str, other: str) -> bool:
    """Tell whether two whole names are of one installation, at whatever start."""
    return _without_start(one) == _without_start(other)


def _without_start(terminal: str) -> tuple[str, str]:
    name, _, rest = terminal.rpartition(_NAME)
    return name, rest.partition(_START)[0]
