"""Looks at what a kiosk needs besides its devices: its PIN, its screen's commands, its files and its disk."""

import os
import shutil
from pathlib import Path

from deploy.doctor.finding import Finding
from kiosk.local.folder import journal_file
from shared.settings import Settings


def look_at_kiosk(settings: Settings) -> list[Finding]:
    """Return what was found; nothing on a machine whose settings tell of no kiosk."""
    if "kiosk" not in settings.model_fields_set:
        return []
    return [_pin(settings), *_commands(settings), *_files(settings), _disk(settings)]


def _pin(settings: Settings) -> Finding:
    if settings.kiosk.pin_hash is None:
        text = "No PIN is set: the kiosk has no service page and is ended by SIGTERM only."
        return Finding("pin", False, text, "Run: hall kiosk pin.", needed=False)
    try:
        from argon2 import extract_parameters

        extract_parameters(settings.kiosk.pin_hash)
    except ValueError:
        return Finding("pin", False, "[kiosk] pin_hash cannot be read.", "Make a new one with: hall kiosk pin.")
    return Finding("pin", True, "The service page has a PIN.")


def _commands(settings: Settings) -> list[Finding]:
    off, on = settings.kiosk.screen_off, settings.kiosk.screen_on
    if bool(off) != bool(on):
        text = f"[kiosk] screen_{'off' if off else 'on'} is set without its counterpart."
        return [Finding("screen", False, text, "Set both screen_off and screen_on, or neither.", needed=False)]
    return [_command(key, command[0]) for key, command in (("screen_off", off), ("screen_on", on)) if command]


def _command(key: str, program: str) -> Finding:
    if shutil.which(program) is None:
        text = f"[kiosk] {key}: there is no program {program} on this machine."
        return Finding(
            "screen",
            False,
            text,
            "Install it, or name another one; till then the screen is black, but lit.",
            needed=False,
        )
    return Finding("screen", True, f"[kiosk] {key}: {program} is there.")


def _files(settings: Settings) -> list[Finding]:
    """See whether the files are there without which the kiosk would not start."""
    own = settings.kiosk
    named = {"picture": own.picture, "slip_logo": own.slip_logo, "slip_layout": own.slip_layout}
    return [
        Finding(key, False, f"[kiosk] {key}: there is no file {file}.", "Put it there, or leave the line out.")
        for key, file in named.items()
        if file is not None and not Path(file).is_file()
    ]


def _disk(settings: Settings) -> Finding:
    """See whether the local journal can be written, in the nearest of its folders that is there."""
    folder = journal_file(settings).parent
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if os.access(there, os.W_OK):
        return Finding("disk", True, f"The local journal can be written in {folder}.")
    text = f"{there} cannot be written, so the kiosk gives no numbers while the database is away."
    return Finding("disk", False, text, "Let the kiosk's user write it, or name another [kiosk] journal.", needed=False)
