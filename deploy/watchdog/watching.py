"""`hall kiosk --watch` and `hall screen --watch`: the program under a watch that this process keeps."""

import sys
from pathlib import Path

from deploy.watchdog.alarm import AlertOfRestarts
from deploy.watchdog.watch import Watch
from shared.domain.actor import Actor
from shared.settings import Settings


def watch_over(program: str, file: Path | None, machine: Settings, by: Actor) -> int:
    """Keep one of the `hall` programs running with the settings of a file, until that is to end; return 0.

    `by` raises the alert when it has to be started again and again.
    """
    named = [] if file is None else ["--settings", str(file)]
    alert = AlertOfRestarts(machine, by)
    watch = Watch([sys.executable, "-m", "deploy.hall", program, "--beat", *named], alert)
    watch.stop_on_signals()
    try:
        return watch.run()
    finally:
        alert.close()
