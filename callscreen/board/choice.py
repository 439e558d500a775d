"""Finds the layout that a machine's settings name: one of ours by its name, or a file of the technician's own."""

from pathlib import Path

from callscreen.board.layout import BoardLayout
from shared.domain.problem import Problem
from shared.settings import LAYOUT_FILE_ENDING, Settings
from shared.tomlfile.likeness import listed, nearest
from shared.tomlfile.reading import read_toml

LAYOUTS = Path(__file__).parents[1] / "layouts"


class LayoutProblem(Problem):
    """A layout that cannot be used; the text names file, line and key."""


def layout_names() -> tuple[str, ...]:
    """Return the names of our own layouts."""
    return tuple(sorted(file.stem for file in LAYOUTS.glob(f"*{LAYOUT_FILE_ENDING}")))


def read_layout(file: Path) -> BoardLayout:
    """Read a layout file. Raises LayoutProblem, one sentence that names file, line and key."""
    return read_toml(file, LayoutProblem).as_model(BoardLayout)


def chosen_layout(name: str, named_by: str = "the built-in settings: [screen] layout =") -> BoardLayout:
    """Return one of our layouts by its name, or the one in a file by its path.

    Raises:
        LayoutProblem: there is no such layout, or the file is wrong; `named_by` is the key or option that names it.
    """
    if name.endswith(LAYOUT_FILE_ENDING):
        return read_layout(Path(name))
    known = layout_names()
    if name not in known:
        guess = nearest(name, known)
        ending = f', did you mean "{guess}"?' if guess else f"; choose one of {listed(known)}, or name a .toml file."
        raise LayoutProblem(f'{named_by} "{name}": no such layout{ending}')
    return read_layout(LAYOUTS / f"{name}{LAYOUT_FILE_ENDING}")


def layout_of(settings: Settings) -> BoardLayout:
    """Return the layout that a machine's settings name. Raises LayoutProblem, as `chosen_layout` does."""
    return chosen_layout(settings.screen.layout, f"{settings.source}: [screen] layout =")
