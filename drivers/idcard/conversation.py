"""One question to the module and its answer, within the time the module may take."""

import time
from dataclasses import dataclass

from drivers.idcard.module import Ask, Reply
from drivers.idcard.wire import BadFrame, ModuleDecoder
from drivers.link.link import Link

LIMITS_S = {Ask.READ: 3.0, Ask.READ_ADDRESS: 3.0}
LIMIT_S = 1.0


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing like an answer came in time."""


Heard = Reply | BadFrame | Silence


def ask(link: Link, question: Ask, limit_s: float | None = None) -> Heard:
    """Ask and wait for the answer. A frame that stays cut short counts as damaged. Raises NotConnected."""
    limit_s = LIMITS_S.get(question, LIMIT_S) if limit_s is None else limit_s
    link.discard_input()
    link.write(question.frame)
    decoder, deadline = ModuleDecoder(), time.monotonic() + limit_s
    while (left_s := deadline - time.monotonic()) > 0:
        for found in decoder.feed(link.read(left_s)):
            reply = found if isinstance(found, BadFrame) else Reply.of(found)
            # Something shorter than an answer can only be our own question, on a line that sends it back.
            if reply is not None:
                return reply
    return next((each for each in decoder.end() if isinstance(each, BadFrame)), Silence())
