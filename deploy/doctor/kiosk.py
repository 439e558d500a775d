"""Looks at what a kiosk that stands alone needs besides: its PIN and the commands that darken its screen."""

import shutil

from deploy.doctor.finding import Finding
from shared.settings import Settings


def look_at_kiosk(settings: Settings) -> list[Finding]:
    """Return what was found; nothing on a machine whose settings tell of no kiosk."""
    if "kiosk" not in settings.model_fields_set:
        return []
    return [_pin(settings), *_commands(settings)]


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
