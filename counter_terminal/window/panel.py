"""What a panel of the full desk is: its place, what it is made with, and what the frame asks of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.look import Look
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class PanelTools:
    """What a panel is made with; it is made anew with every change of colours."""

    presenter: CounterPresenter
    pages: Pages
    look: Look


class Panel(Protocol):
    """What the frame asks of a panel."""

    @property
    def widget(self) -> QWidget:
        """Everything of the panel but its title, which stands on its tab."""

    def show_state(self, state: CounterDeskState) -> None:
        """Show a new state; called only while the panel can be seen, and when it comes to be seen."""


@dataclass(frozen=True, slots=True)
class DeskPanel:
    """A panel's place in the full desk."""

    name: str
    """Object name of its frame; `tab_NAME` is that of its tab."""
    title: Words
    icon: str
    make: Callable[[PanelTools], Panel]
