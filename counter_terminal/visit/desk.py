"""Whom the helpers of a visit work for."""

from typing import Protocol

from counter_terminal.facts import Facts
from counter_terminal.state import StatusKind
from shared.domain.words import Words


class Desk(Protocol):
    facts: Facts

    def say(self, kind: StatusKind, text: Words) -> None:
        """Show a sentence in the status line."""

    def change(self, **changes: object) -> None:
        """Change what is known or opened, and show it."""
