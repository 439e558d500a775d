"""All states of all pages, and all the ways in which each is looked at."""

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import product

from PySide6.QtCore import QSize

import deploy.pictures
from deploy.pictures.kiosk.states import States, states
from kiosk.modes import USUAL_MODES, Modes
from kiosk.state import KioskState
from shared.domain.hall import Hall
from shared.domain.words import Language

SIZES = {"portrait": QSize(1080, 1920), "landscape": QSize(1920, 1080)}
MODES = {
    "normal": USUAL_MODES,
    "elder": Modes(elder=True),
    "high-contrast": Modes(high_contrast=True),
    "low-reach": Modes(low_reach=True),
    "spoken": Modes(spoken=True),
    "together": Modes(elder=True, high_contrast=True, low_reach=True, spoken=True),
}


@dataclass(frozen=True, slots=True)
class View:
    """One way of looking at a page."""

    language: Language
    mode: str
    shape: str

    @property
    def name(self) -> str:
        return f"{self.language.value}-{self.mode}-{self.shape}"

    @property
    def size(self) -> QSize:
        return SIZES[self.shape]

    def of(self, state: KioskState) -> KioskState:
        """Return the state as a citizen of this language and mode has it."""
        modes = MODES[self.mode] if state.place.has_modes else USUAL_MODES
        return replace(state, language=self.language, modes=modes)


VIEWS = tuple(View(language, mode, shape) for shape, mode, language in product(SIZES, MODES, Language))
"""Those that share a panel stand together, since making one takes longer than showing a state."""


def all_states(hall: Hall) -> States:
    """Return the states of the kiosk's own pages and those of every module `deploy.pictures.kiosk_<errand>`."""
    return [named for states_of in (states, *_of_errands()) for named in states_of(hall)]


def _of_errands() -> Iterator[Callable[[Hall], States]]:
    names = sorted(found.name for found in pkgutil.iter_modules(deploy.pictures.__path__))
    for name in names:
        if name.startswith("kiosk_"):
            yield import_module(f"deploy.pictures.{name}").states
