"""What the commands of several families of pads share."""

from enum import StrEnum

import typer

from deploy.commands.device.hex import read_hex
from drivers.pad.actions import Action
from drivers.pad.events import Key
from drivers.pad.finder import Found
from drivers.pad.meaning import answer_to, finder_of, frame_of, press_of
from drivers.pad.preset_file import load_preset


class KeyWord(StrEnum):
    """The keys that pads may have, as a command line writes them."""

    CALL_NEXT = "call_next"
    RECALL = "recall"
    ASK_RATING = "ask_rating"
    NO_SHOW = "no_show"
    HOLD = "hold"
    RECALL_HELD = "recall_held"
    PAUSE = "pause"
    TRANSFER = "transfer"
    PROMPT = "prompt"
    CANCEL = "cancel"
    OK = "ok"
    START = "start"
    FINISH = "finish"
    NO_SHOW_OR_FINISH = "no_show_or_finish"

    @property
    def action(self) -> Key:
        """The key."""
        return Key[self.name]


def encoded_key(preset: str, action: Action, unit: int, digits: tuple[int, ...] = ()) -> bytes:
    """Return what a pad sends for a key. Raises BadParameter when it has no such key."""
    try:
        return frame_of(action, unit, load_preset(preset).receive, digits)
    except ValueError as error:
        raise typer.BadParameter(f"{error}; see the keys of the preset {preset}") from None


def encoded_answer(preset: str, text: str) -> bytes:
    """Return the PC's answer to a frame in hex. Raises BadParameter when it is no frame or gets none."""
    template = load_preset(preset)
    found = [each for each in finder_of(template.receive).feed(read_hex(text)) if isinstance(each, Found)]
    press = press_of(found[0], template.receive) if len(found) == 1 else None
    answer = press and answer_to(found[0], press, template.answers)
    if not answer:
        raise typer.BadParameter(f'"{text}" is not one frame that a pad sends and the PC answers')
    return answer
