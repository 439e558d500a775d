"""Draws all in every state worth looking at: python -m deploy.pictures [PROGRAM …], one or more of those below."""

import os
import sys
from importlib import import_module
from pathlib import Path

FOLDER = Path("out/pictures")
PROGRAMS = ("kiosk", "slip", "counter", "rating", "guide", "callscreen", "bench")


def main(programs: list[str]) -> None:
    """Draw the pictures of the programs named, all when none is, into one folder each, and say where they are."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in programs or PROGRAMS:
        drawn = import_module(f"deploy.pictures.{name}").draw(FOLDER / name)
        sys.stdout.write(f"{len(drawn):3} pictures in {FOLDER / name}\n")


if __name__ == "__main__":
    unknown = set(sys.argv[1:]) - set(PROGRAMS)
    if unknown:
        sys.exit(f"No such program: {', '.join(sorted(unknown))}. Choose from {', '.join(PROGRAMS)}.")
    main(sys.argv[1:])
