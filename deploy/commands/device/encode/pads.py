"""What the commands of several families of pads share."""

import re
from typing import Annotated

import typer

from deploy.commands.device.encode.typed import as_wrong_usage, quoted
from deploy.commands.device.hex import read_hex
from drivers.pad.actions import Action, word_of
from drivers.pad.events import Key
from drivers.pad.finder import Found
from drivers.pad.meaning import answer_to, finder_of, frame_of, press_of
from drivers.pad.preset_file import load_preset
from shared.tomlfile.likeness import advice, listed

KEYS = {key.word: key for key in Key}


def key_of(word: str) -> Key:
    """Return the key that a command line calls so, with "-" or "_" between words. Raises BadParameter."""
    name = re.sub(r"[\s_-]+", "_", word.strip().lower())
    if name not in KEYS:
        raise typer.BadParameter(f"there is no key {quoted(word)}{advice(name, KEYS)}")
    return KEYS[name]


KeyArgument = Annotated[str, typer.Argument(metavar="KEY", help=f"One of {', '.join(KEYS)}.")]


def encoded_key(preset: str, action: Action, unit: int, digits: tuple[int, ...] = ()) -> bytes:
    """Return what a pad sends for a key. Raises BadParameter when it has no such key."""
    receive = load_preset(preset).receive
    if action not in receive.actions:
        keys = listed(key.word for key in receive.actions if isinstance(key, Key))
        raise typer.BadParameter(f"the pad has no key for {word_of(action)}; it has {keys}")
    with as_wrong_usage():
        return frame_of(action, unit, receive, digits)


def encoded_answer(preset: str, text: str) -> bytes:
    """Return the PC's answer to a frame in hex. Raises BadParameter when it is no frame or gets none."""
    template = load_preset(preset)
    found = [each for each in finder_of(template.receive).feed(read_hex(text)) if isinstance(each, Found)]
    press = press_of(found[0], template.receive) if len(found) == 1 else None
    answer = press and answer_to(found[0], press, template.answers)
    if not answer:
        raise typer.BadParameter(f"{quoted(text)} is not one frame that a pad sends and the PC answers")
    return answer
