"""The pictures' states as one view has them."""

from deploy.pictures.kiosk.matrix import View
from deploy.pictures.kiosk.states import States


def each_once(view: View, states: States) -> States:
    """Return what citizens of this view see, each once: a sixth of the states differ from others in language only."""
    seen: States = []
    for name, state in states:
        shown = view.of(state)
        if all(shown != known for _, known in seen):
            seen.append((name, shown))
    return seen
