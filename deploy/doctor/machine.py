"""Looks at what every hall program needs of a machine: Python, Qt, a Chinese font, a voice, a sound device."""

import platform
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from deploy.doctor.asking import NoReply, ask
from deploy.doctor.finding import Finding
from deploy.doctor.packages import install, package_of

SET_UP = "Run `make setup`."
PREFERRED = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC")


def look_at_machine() -> list[Finding]:
    """Return what was found on this machine, in the order in which things need each other."""
    found = [python(sys.version_info[:2]), pyside(_installed("PySide6"), sys.version_info[:2])]
    if not all(finding.ok for finding in found):
        return found
    return [*found, libraries(), fonts(), voices(), sound()]


def python(version: tuple[int, ...]) -> Finding:
    told = f"Python {platform.python_version()} runs the hall"
    if version >= (3, 11):
        return Finding("python", True, f"{told}.")
    return Finding("python", False, f"{told}, which needs 3.11.", "Install Python 3.11 and run `make setup`.")


def pyside(version: str | None, of_python: tuple[int, ...]) -> Finding:
    """Refuse the versions that lose a reference to None on every void call and end the process after some hours."""
    if version is None:
        return Finding("pyside", False, "PySide6 is not installed.", SET_UP)
    if of_python < (3, 12) and _numbers(version) >= (6, 12):
        text = f"PySide6 {version} ends long-running programs on Python before 3.12."
        return Finding("pyside", False, text, 'Run: .venv/bin/python -m pip install "PySide6<6.12".')
    return Finding("pyside", True, f"PySide6 {version} suits this Python.")


def libraries() -> Finding:
    """Load what windows and sound are made of."""
    try:
        missing: Sequence[str] = ask("libraries")["missing"]
    except NoReply as error:
        return Finding("libraries", False, f"Qt does not load ({error}).", SET_UP)
    if not missing:
        return Finding("libraries", True, "Qt's libraries for windows and sound load.")
    packages = [package for library in missing if (package := package_of(library))]
    remedy = f"Run `make setup`, or: {install(*packages)}" if packages else SET_UP
    return Finding("libraries", False, f"Qt lacks {', '.join(missing)}.", remedy)


def fonts() -> Finding:
    """Find a font for Chinese text; without one every sign is an empty box."""
    bring = f"Run: {install('fonts-noto-cjk')}"
    try:
        families: Sequence[str] = ask("fonts")["families"]
    except NoReply as error:
        return Finding("font", False, f"Fonts cannot be listed ({error}).", SET_UP)
    if not families:
        return Finding("font", False, "No font for Chinese text is installed.", bring)
    best = next((family for family in PREFERRED if family in families), families[0])
    return Finding("font", True, f"Chinese text is drawn with {best}.")


def voices() -> Finding:
    """Start the speech engine and see whether its Mandarin is Mandarin; without a voice calls are shown only."""
    try:
        answer = ask("voices")
    except NoReply as error:
        return _mute(f"The speech engine does not start ({error}).")
    if answer["engine"] is None:
        return _mute(answer["reason"])
    if "zh" not in answer["voices"]:
        return _mute(f"{answer['engine']} has no Mandarin voice.")
    named = ", ".join(f"{name} ({language})" for language, name in answer["voices"].items())
    return Finding("voice", True, f"{answer['engine']} speaks; its voices are {named}.")


def _mute(text: str) -> Finding:
    return Finding("voice", False, text, f"Run `make setup`, or: {install('espeak-ng')}", needed=False)


def sound() -> Finding:
    """Find the sound device; a hall without one is silent, and works."""
    remedy = f"Switch a loudspeaker on; on a small machine also: {install('pipewire-pulse')}"
    try:
        device = ask("sound")["device"]
    except NoReply as error:
        return Finding("sound", False, f"The sound system does not answer ({error}).", remedy, needed=False)
    if device is None:
        return Finding("sound", False, "There is no sound device; calls are shown but not heard.", remedy, needed=False)
    return Finding("sound", True, f"Announcements go to {device}.")


def _installed(package: str) -> str | None:
    try:
        return installed_version(package)
    except PackageNotFoundError:
        return None


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:2])
