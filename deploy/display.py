"""Whether a window can be opened on this machine, and why not; Qt itself ends the program when it cannot."""

import os
import re
import subprocess
import sys

from shared.domain.problem import Problem

WITHOUT_WINDOWS = ("offscreen", "minimal")
PROBE_S = 20
_PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
_REMEDY = "Start it on the desktop of this machine, or look what is missing with: hall doctor."


def has_display() -> bool:
    """Tell whether people would see a window that is opened here."""
    return os.environ.get("QT_QPA_PLATFORM") not in WITHOUT_WINDOWS and what_hinders() is None


def need_windows() -> None:
    """Raise Problem where Qt would end the program because it can open no window."""
    if os.environ.get("QT_QPA_PLATFORM") in WITHOUT_WINDOWS:
        return
    hindrance = what_hinders()
    if hindrance is not None:
        raise Problem(f"No window can be opened here ({hindrance}). {_REMEDY}")


def what_hinders() -> str | None:
    """Return why no window can be opened, None when one can; asked in a process of its own, which Qt may end."""
    named = [name for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM") if os.environ.get(name)]
    if sys.platform.startswith("linux") and not named:
        return "neither DISPLAY nor WAYLAND_DISPLAY is set"
    try:
        probe = subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, timeout=PROBE_S, check=False)
    except subprocess.TimeoutExpired:
        return f"{named[0] if named else 'the desktop'} does not answer"
    if probe.returncode == 0:
        return None
    told = probe.stderr.decode(errors="replace").strip().splitlines()
    if not told:
        return f"Qt ends with status {probe.returncode}"
    return re.sub(r"^qt\.\S+: ", "", told[0])
