"""Pictures of the morning: every screen at several moments, each slip, and what the boards showed."""

import json
import threading
from collections import Counter as Tally
from datetime import datetime
from pathlib import Path

from deploy.rig.devices import CounterDevices
from deploy.rig.program import Program
from drivers.printer.raster import Raster
from drivers.sim.picture import save_png
from drivers.sim.screen import Screen


class Album:
    """Grabs a program's window the first times a moment comes."""

    def __init__(self, folder: Path, each: int = 1) -> None:
        self._folder, self._each = folder, each
        self._taken: Tally[str] = Tally()
        self._lock = threading.Lock()
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, program: Program, moment: str) -> None:
        """Save `<program>-<moment>.png`, at most as often as the album keeps of each."""
        name = f"{program.name}-{moment}"
        with self._lock:
            self._taken[name] += 1
            number = self._taken[name]
        if number <= self._each:
            program.grab(self._folder / (f"{name}.png" if number == 1 else f"{name}-{number}.png"))

    @property
    def count(self) -> int:
        return len(list(self._folder.glob("*.png")))


class SlipTray:
    """Keeps each slip as a picture, in the order they were cut."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.count = 0
        folder.mkdir(parents=True, exist_ok=True)

    def catch(self, slip: Raster) -> None:
        self.count += 1
        save_png(slip, self._folder / f"slip-{self.count:03d}.png")


class BoardBook:
    """Writes down what a counter's board showed, and at the end the frames it received."""

    def __init__(self, folder: Path, number: int) -> None:
        self._file = folder / f"board-{number}"
        self._shown: list[dict[str, object]] = []
        folder.mkdir(parents=True, exist_ok=True)

    def note(self, screen: Screen, at: datetime) -> None:
        text = screen.text if screen.on else None
        lines = list(text.lines) if text else []
        colour = text.colour.value if text else None
        self._shown.append({"at": at.isoformat(timespec="seconds"), "lines": lines, "colour": colour})

    def close(self, devices: CounterDevices) -> int:
        """Save what was shown and the raw frames; return how many frames there were."""
        told = json.dumps(self._shown, ensure_ascii=False, indent=1)
        self._file.with_suffix(".json").write_text(told + "\n", encoding="utf-8")
        frames = [frame.hex(" ").upper() for frame in devices.board.frames]
        self._file.with_suffix(".frames.txt").write_text("".join(f"{f}\n" for f in frames), encoding="utf-8")
        return len(frames)
