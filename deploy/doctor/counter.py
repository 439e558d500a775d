"""Looks at what a counter terminal needs of the desktop: keys that work in every program, a tray, news of a lock."""

import os
import sys
from collections.abc import Mapping
from ctypes import CDLL

from counter_terminal.lock.session import session_path
from deploy.doctor.asking import NoReply, ask
from deploy.doctor.finding import Finding
from deploy.doctor.packages import install
from shared.settings import Settings

LOOK_AGAIN = "Look again on the counter's own desktop."
LIBRARIES = {"libxcb.so.1": "libxcb1", "libxcb-keysyms.so.1": "libxcb-keysyms1"}


def look_at_counter(settings: Settings) -> list[Finding]:
    """Return what was found; nothing on a machine whose settings tell of no counter."""
    if "counter" not in settings.model_fields_set:
        return []
    wanted, here = settings.counter, (sys.platform, os.environ)
    looks = ((wanted.keys.named(), keys), (wanted.pause_when_locked, lock), (wanted.tray, tray))
    return [look(*here) for is_wanted, look in looks if is_wanted]


def keys(system: str, environment: Mapping[str, str]) -> Finding:
    """See whether keys can be had while another program has the keyboard."""
    if system == "win32":
        return Finding("hot keys", True, "Windows gives a program keys that work everywhere.")
    if _is_wayland(environment):
        text = "Wayland gives a program no keys of other programs: F9 works in the terminal's own window only."
        return Finding("hot keys", False, text, "Sign in to an X11 session, or use the keypad.", needed=False)
    if not environment.get("DISPLAY"):
        text = "There is no X11 display here, so it cannot be seen whether keys work in every program."
        return Finding("hot keys", False, text, LOOK_AGAIN, needed=False)
    missing = [package for library, package in LIBRARIES.items() if not _loads(library)]
    if missing:
        text = "Keys work in the terminal's own window only: libraries are missing."
        return Finding("hot keys", False, text, f"Run: {install(*missing)}", needed=False)
    return Finding("hot keys", True, "X11 gives a program keys that work everywhere.")


def lock(system: str, environment: Mapping[str, str]) -> Finding:
    """See whether the desktop will tell when its screen is locked."""
    if system == "win32" or session_path(environment) is not None:
        return Finding("lock", True, "The session tells when the screen is locked.")
    if environment.get("DBUS_SESSION_BUS_ADDRESS"):
        return Finding("lock", True, "The desktop's screen saver can tell when the screen is locked.")
    text = "Nobody tells here when the screen is locked, so the counter stays open then."
    return Finding("lock", False, text, "Start the terminal from the desktop, or pause by hand.", needed=False)


def tray(system: str, environment: Mapping[str, str]) -> Finding:
    """See whether the desktop has a tray for the terminal's sign; the terminal works without one."""
    if system == "win32":
        return Finding("tray", True, "Windows has a tray for the terminal's sign.")
    if not (_is_wayland(environment) or environment.get("DISPLAY")):
        text = "There is no desktop here, so it cannot be seen whether it has a tray."
        return Finding("tray", False, text, LOOK_AGAIN, needed=False)
    try:
        found = ask("tray", environment, on_desktop=True)["available"]
    except NoReply as error:
        text = f"It cannot be seen whether this desktop has a tray ({error})."
        return Finding("tray", False, text, LOOK_AGAIN, needed=False)
    if found:
        return Finding("tray", True, "The desktop has a tray for the terminal's sign.")
    return _no_tray(environment)


def _no_tray(environment: Mapping[str, str]) -> Finding:
    text = "This desktop has no tray (nobody owns _NET_SYSTEM_TRAY_S0), so the terminal shows no sign there."
    remedy = "Add the tray or notification area to the desktop's panel"
    if _is_wayland(environment):
        text = "This Wayland desktop has no tray (org.kde.StatusNotifierWatcher), so the terminal shows no sign there."
        remedy = "On GNOME, install and switch on the AppIndicator extension"
    return Finding("tray", False, text, f"{remedy}, or set tray = false under [counter].", needed=False)


def _is_wayland(environment: Mapping[str, str]) -> bool:
    return environment.get("XDG_SESSION_TYPE") == "wayland" or bool(environment.get("WAYLAND_DISPLAY"))


def _loads(library: str) -> bool:
    try:
        CDLL(library)
    except OSError:
        return False
    return True
