"""What a person may say to a simulated device, and what it shows for itself."""

from dataclasses import fields
from itertools import takewhile
from typing import Any

from drivers.pad.events import Key
from drivers.sim.faults import Faults
from drivers.sim.idcard import SPECIMEN
from drivers.sim.registry import Simulated
from shared.tomlfile.likeness import advice

MOST = 60
ON_OR_OFF = {"on": True, "yes": True, "off": False, "no": False}
SHOWN = ("showing", "ticket", "waiting", "rating_open", "stars", "beeps", "slips", "errors")
"""What simulated devices have to show; each has some of it."""


def understand(device: Simulated, words: str) -> str:
    """Do what a person says; return the answer, which says what is possible when it was not understood."""
    first, _, rest = words.partition(" ")
    switches = {name.removesuffix("_s").replace("_", " "): name for name in device.switches}
    match first:
        case "well":
            _all_off(device.faults)
            return "all faults are off"
        case "faults":
            on = [f"{word}={value}" for word, name in switches.items() if (value := getattr(device.faults, name))]
            return ", ".join(on) or "no fault is on"
        case "press" if hasattr(device, "press"):
            return _press(device, rest)
        case "score" if hasattr(device, "give_score"):
            return _score(device, rest)
        case "scan" if hasattr(device, "scan"):
            return _scan(device, rest)
        case "place" if hasattr(device, "place"):
            device.place(SPECIMEN)
            return f"the card {SPECIMEN.masked_number} lies on the reader"
        case "lift" if hasattr(device, "lift"):
            device.lift()
            return "no card lies on the reader"
    for word, name in switches.items():
        if words == word or words.startswith(word + " "):
            return _switch(device.faults, word, name, words[len(word) :].strip())
    extra = {"press": "press", "give_score": "score", "scan": "scan", "place": "place", "lift": "lift"}
    known: list[str] = [*switches, "well", "faults", "quit", *(w for name, w in extra.items() if hasattr(device, name))]
    return f'"{words}" is no word here{advice(words, known)}'


def _all_off(faults: Faults) -> None:
    usual = type(faults)()
    for each in fields(faults):
        setattr(faults, each.name, getattr(usual, each.name))


def _switch(faults: Faults, word: str, name: str, value: str) -> str:
    old = getattr(faults, name)
    if isinstance(old, bool):
        if value and value not in ON_OR_OFF:
            return f'"{word}" is on or off, not "{value}"'
        new: bool | float | int = ON_OR_OFF.get(value, True)
    else:
        try:
            new = float(value) if isinstance(old, float) else int(value)
        except ValueError:
            return f'"{word}" needs a number, such as "{word} 1"'
        if not 0 <= new <= MOST:
            return f'"{word}" is a number from 0 to {MOST}'
    setattr(faults, name, new)
    return f"{word} is {new if not isinstance(new, bool) else 'on' if new else 'off'}"


def _scan(device: Any, rest: str) -> str:
    if not rest:
        return '"scan" needs what the code says, such as "scan A012"'
    device.scan(rest)
    return f"{rest} was scanned"


def _press(device: Any, rest: str) -> str:
    typed = "".join(takewhile(str.isdigit, rest))
    name = rest.removeprefix(typed).strip().replace("-", " ").replace("_", " ")
    keys = {key.name.lower().replace("_", " "): key for key in Key}
    if name not in keys:
        return f'"{name}" is no key{advice(name, keys)}'
    try:
        device.press(keys[name], tuple(map(int, typed)))
    except ValueError as error:  # pads differ in their keys
        return f"{rest} can't be pressed: {error}"
    return f"{name} was pressed"


def _score(device: Any, rest: str) -> str:
    try:
        device.give_score(int(rest))
    except ValueError:
        return f'"{rest}" is no score that this pad has a key for'
    return f"score {rest} was given"


def told_by(device: Any) -> str:
    """Return what the device shows now, in a line."""
    found = {name: getattr(device, name) for name in SHOWN if hasattr(device, name)}
    shown: dict[str, Any] = {name: len(value) if isinstance(value, list) else value for name, value in found.items()}
    if "errors" in shown:
        shown["errors"] = shown["errors"][-1] if shown["errors"] else None
    return ", ".join(f"{name}={value!r}" for name, value in shown.items() if value not in (None, "", 0, False))
