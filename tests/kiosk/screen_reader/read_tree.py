"""Reads the desktop's accessibility tree as a screen reader does, for the system's Python (python3-pyatspi).

Answers each line of its input, the name of an application, with one line of JSON: role and name of all that is shown.
"""

import json
import sys
import time
from typing import Any

import pyatspi  # type: ignore[import-not-found]

WAIT_S = 20


def main() -> None:
    for line in sys.stdin:
        print(json.dumps([pair for window in application(line.strip()) for pair in shown(window)]), flush=True)  # noqa: T201 - the answer


def application(name: str) -> Any:
    """Return an application as soon as it has told the desktop of itself."""
    until = time.monotonic() + WAIT_S
    while time.monotonic() < until:
        for found in pyatspi.Registry.getDesktop(0):
            if found is not None and found.name == name and found.childCount:
                return found
    raise SystemExit(f"no application {name} on the desktop")


def shown(node: Any) -> list[list[str]]:
    """Return what is shown of a node; what lies in something hidden, such as another page, is hidden, too."""
    node.clearCache()
    if not node.getState().contains(pyatspi.STATE_SHOWING):
        return []
    here = [[node.getRoleName(), node.name]]
    return here + [pair for child in node if child is not None for pair in shown(child)]


if __name__ == "__main__":
    main()
