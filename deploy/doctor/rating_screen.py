"""Looks at the citizens' screen of a counter: whether its monitor is there, is touched, and who is to be seen on it."""

import os
import sys
from pathlib import Path
from typing import Any

from callscreen.pictures import can_be_read, pictures_in
from deploy.doctor.asking import NoReply, ask
from deploy.doctor.finding import Finding
from shared.settings import Settings

NAME = "rating"


def look_at_rating_screen(settings: Settings) -> list[Finding]:
    """Return what was found; nothing on a machine whose settings name no rating monitor."""
    own = settings.counter
    if own.rating_display is None:
        return []
    return [*_on_this_desktop(settings), *photos(own.photos)]


def _on_this_desktop(settings: Settings) -> list[Finding]:
    own = settings.counter
    assert own.rating_display is not None
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return [_unseen("there is no desktop here")]
    try:
        seen = ask("displays", on_desktop=True)
    except NoReply as error:
        return [_unseen(str(error))]
    return [monitor(own.rating_display, seen), touch(seen["touch"], mouse_rates=own.rating_mouse)]


def _unseen(why: str) -> Finding:
    text = f"It cannot be seen whether the rating monitor is there ({why})."
    return Finding(NAME, False, text, "Look again on the counter's own desktop.", needed=False)


def monitor(wanted: str | int, seen: dict[str, Any]) -> Finding:
    """See whether the monitor is there, and is not the clerk's; without it the counter works, and nobody rates."""
    names: list[str] = seen["monitors"]
    there = ", ".join(f'{n} is "{name}"' for n, name in enumerate(names, 1))
    shown = wanted if isinstance(wanted, int) else f'"{wanted}"'
    place = wanted - 1 if isinstance(wanted, int) else names.index(wanted) if wanted in names else len(names)
    key = f"[counter] rating_display = {shown}"
    if place >= len(names):
        remedy = "Check its power and cable, or name another one."
        return Finding(NAME, False, f"{key}: there is no such monitor; {there}.", remedy, needed=False)
    if len(names) == 1:
        text = f"{key} is the only monitor here, the clerk's, so citizens do not get it."
        return Finding(NAME, False, text, "Connect the citizens' monitor, or take the line out.", needed=False)
    if place == seen["primary"]:
        text = f"{key} is this desktop's primary monitor, which is usually the clerk's; {there}."
        return Finding(NAME, False, text, "Name the citizens' monitor, or make the clerk's primary.", needed=False)
    return Finding(NAME, True, f'{key} is there, "{names[place]}".')


def touch(panels: list[str], *, mouse_rates: bool) -> Finding:
    """See whether touches can be told from the clerk's mouse."""
    named = ", ".join(panels)
    if mouse_rates and panels:
        text = f"[counter] rating_mouse = true lets the clerk's mouse rate, though a touch panel is known, {named}."
        return Finding(NAME, False, text, "Take rating_mouse out; touches count without it.", needed=False)
    if mouse_rates:
        return Finding(NAME, True, "A touch panel that shows up as a mouse may rate (rating_mouse = true).")
    if panels:
        return Finding(NAME, True, f"Only touches count, on {named}; a mouse does not rate.")
    text = "The desktop knows no touch panel, and only touches count."
    remedy = "Plug its USB cable in and touch it once; if it shows up as a mouse, set rating_mouse = true in [counter]."
    return Finding(NAME, False, text, remedy, needed=False)


def photos(folder: str | None) -> list[Finding]:
    """See whether there are photos of clerks where the settings say so."""
    if folder is None:
        return []
    if not Path(folder).is_dir():
        return [_photos(f"there is no folder {folder}.")]
    files = pictures_in(Path(folder))
    broken = [_photos(f"{file.name} is no picture.") for file in files if not can_be_read(file)]
    return broken if files else [_photos(f"there are no pictures in {folder}.")]


def _photos(text: str) -> Finding:
    remedy = "Put the clerks' photos there, each named by the clerk's number, like 101.jpg."
    return Finding("photos", False, f"[counter] photos: {text}", remedy, needed=False)
