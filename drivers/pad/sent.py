"""What the PC sends to a pad, read from its frames: by simulated pads, and for those who look at a line."""

from collections.abc import Mapping
from dataclasses import dataclass

from drivers.pad.finder import Found
from drivers.pad.layout import Layout
from drivers.pad.template import DigitStyle, PadTemplate

ECHO, KEY_ANSWER, RATING_ANSWER = "echo", "key answer", "rating answer"
"""Names of answers; what is sent without being asked has its name in the preset's [send]."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A frame from the PC, with the name of its layout."""

    frame: Found
    what: str
    template: PadTemplate

    def text(self, word: str, default: str) -> str:
        """Return what the frame shows under a word, blanks as spaces; the default when it shows nothing there.

        A byte that stands for nothing is shown as "?".
        """
        shown = shown_under(word, self.frame.values, self.template)
        return default if shown is None else shown


def frames_to_pad(template: PadTemplate) -> list[tuple[str, Layout]]:
    """Return all that the PC may send, fully given frames before those in which anything fits."""
    named = [(name, layout) for name, layouts in template.send.layouts.items() for layout in layouts]
    named.sort(key=lambda each: sum(bool(part.word) for part in each[1].parts))
    answers = template.answers
    if ECHO in (answers.key, answers.rating):
        named.append((ECHO, template.receive.layout))
    both = ((KEY_ANSWER, answers.key), (RATING_ANSWER, answers.rating))
    return named + [(name, answer) for name, answer in both if isinstance(answer, Layout)]


def shown_under(word: str, values: Mapping[str, bytes], template: PadTemplate) -> str | None:
    """Return what a frame's values show under a word, blanks as spaces and what stands for nothing as "?"."""
    if word not in values:
        return None
    if word in ("text", "welcome"):
        return "".join(chr(each) if 0x20 <= each < 0x7F else "?" for each in values[word])
    base = 0 if template.send.digits is DigitStyle.VALUE else ord("0")
    return "".join(_digit(each, base, template.send.blank) for each in values[word])


def _digit(byte: int, base: int, blank: int) -> str:
    if byte == blank:
        return " "
    return str(byte - base) if 0 <= byte - base <= 9 else "?"
