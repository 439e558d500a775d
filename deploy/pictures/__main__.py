"""Draws every window in every state worth looking at: python -m deploy.pictures FOLDER."""

import os
import sys
from pathlib import Path


def main(folder: Path) -> None:
    """Draw all pictures into one folder for each program, and say where they are."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from deploy.pictures import callscreen, counter, kiosk

    for name, draw in (("kiosk", kiosk.draw), ("counter", counter.draw), ("callscreen", callscreen.draw)):
        drawn = draw(folder / name)
        sys.stdout.write(f"{len(drawn):3} pictures in {folder / name}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
