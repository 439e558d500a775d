"""Asks for one key after the other and collects what comes, whoever shows it; opens nothing and knows no clock."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drivers.address import DeviceAddress
from drivers.pad.actions import Action, ScoreKey
from drivers.pad.events import Key
from drivers.pad.learning import Learned, Sample, work_out
from drivers.pad.template import Answers

# Bytes of one sending come within a few milliseconds, or 16 on USB; a pad without an answer sends again after 500.
BURST_S = 0.1
SETTLED_S = 0.8
MOST_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Question:
    """A key to press, with the score it gives when it is a score key."""

    action: Action
    score: int | None = None


SCORES = tuple(Question(ScoreKey(number), 6 - number) for number in range(1, 6))
CALLS = tuple(
    map(
        Question,
        (Key.CALL_NEXT, Key.RECALL, Key.START, Key.ASK_RATING, Key.FINISH, Key.NO_SHOW, Key.PAUSE, Key.TRANSFER),
    )
)


@dataclass(frozen=True, slots=True)
class Burst:
    """Bytes that came together, and when: seconds of any steady clock."""

    at: float
    raw: bytes


class LearnSession:
    """One learning of one pad."""

    def __init__(self, questions: Sequence[Question] = SCORES) -> None:
        """Ask these, in this order."""
        self._questions = list(questions)
        self._samples: list[Sample] = []
        self._skipped: list[Question] = []
        self._bursts: list[Burst] = []
        self._last_at = 0.0

    @property
    def question(self) -> Question | None:
        """The key to press now, None when all were asked."""
        answered = len(self._samples) + len(self._skipped)
        return self._questions[answered] if answered < len(self._questions) else None

    @property
    def samples(self) -> tuple[Sample, ...]:
        """What was learned so far."""
        return tuple(self._samples)

    @property
    def bursts(self) -> tuple[Burst, ...]:
        """What came since the question was asked."""
        return tuple(self._bursts)

    def heard(self, data: bytes, at: float) -> None:
        """Take bytes that came at this time, perhaps none; enough silence after some answers the question."""
        if self._bursts and at - self._last_at >= SETTLED_S:
            self._settle()
        if not data or self.question is None:
            return
        if self._bursts and at - self._last_at < BURST_S:
            last = self._bursts[-1]
            self._bursts[-1] = replace(last, raw=(last.raw + data)[:MOST_KEPT])
        else:
            self._bursts.append(Burst(at, data[:MOST_KEPT]))
        self._last_at = at

    def skip(self) -> None:
        """Go on without this key: the pad has none."""
        if (question := self.question) is not None:
            self._bursts.clear()
            self._skipped.append(question)

    def again(self) -> None:
        """Ask for the key before once more, and forget what came for it."""
        self._bursts.clear()
        before = len(self._samples) + len(self._skipped) - 1
        if before < 0:
            return
        if self._skipped and self._skipped[-1] is self._questions[before]:
            self._skipped.pop()
        else:
            self._samples.pop()

    def learned(self, name: str, address: DeviceAddress, echoed: bool = False) -> Learned:
        """Return the preset of the pad at `address`, `echoed` when every frame was sent back. Raises NotLearned."""
        found = work_out(self._samples, name)
        template = replace(
            found.template,
            baud=address.baud,
            parity=address.word("parity", "none"),
            answers=Answers("echo", "echo") if echoed else Answers(),
            # A pad with a rating key of its own begins by itself, and a quick citizen may answer before we know.
            only_while_rating=Key.ASK_RATING not in found.template.receive.actions,
        )
        return replace(found, template=template)

    def _settle(self) -> None:
        question = self.question
        assert question is not None, "bytes are kept for a question only"
        self._samples.append(Sample(question.action, tuple(each.raw for each in self._bursts), question.score))
        self._bursts.clear()
