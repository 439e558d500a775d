"""One call screen as a process of its own, started and killed by a test, and what it tells."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from deploy.rig.program import Program

CHANGING = ("clock", "date", "voice_state", "caption", "link_state")
"""Parts that tell something else from moment to moment, whatever is called."""

Texts = dict[str, str]


@dataclass
class CallScreen:
    """`hall screen`, without sound; every call keeps its tile for a moment only."""

    folder: Path
    database: str
    stale_after_s: int = 45
    news: list[dict[str, Any]] = field(default_factory=list)
    running: list[Program] = field(default_factory=list)

    def start(self) -> Program:
        """Start it and return once its first picture is shown."""
        program = self.launch()
        program.wait_ready()
        return program

    def launch(self) -> Program:
        """Start it, with whatever may keep it from its first picture."""
        file = self.folder / "screen.toml"
        habits = "player = 'silent'\nlanguages = ['zh']\nrepeat = false\nmerge = false\ntile_s = 0.5\n"
        screen = f"[screen]\n{habits}stale_after_s = {self.stale_after_s}\n"
        window = "[window]\nwidth = 1920\nheight = 1080\n"
        file.write_text(f"[database]\nurl = '{self.database}'\n{screen}{window}", encoding="utf-8")
        log = self.folder / f"screen-{len(self.running) + 1}.log"
        program = Program("screen", ["screen", "--settings", str(file)], log, on_news=self.news.append)
        self.running.append(program)
        return program

    @property
    def painted(self) -> list[str]:
        return [told["painted"] for told in self.news if "painted" in told]

    @property
    def announced(self) -> list[str]:
        """The numbers whose announcement had its time, in order."""
        return [told["announced"] for told in self.news if told.get("outcome") in ("spoken", "silent")]

    def close(self) -> None:
        for program in self.running:
            if program.process.poll() is None:
                program.stop()


def picture(texts: Texts) -> Texts:
    """Return what stands on the screen for longer than a moment."""
    return {name: text for name, text in texts.items() if name not in CHANGING}
