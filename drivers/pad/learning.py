"""Works out from what a pad sends for each key how its frames are made. Pure: bytes in, a template out.

One press of each key is enough. What never changes becomes constant, also the pad's own address; the rest is the key
and, where one of the usual checksums explains it in every frame, a checksum. Each way of telling frames apart is tried
in turn, from the strictest to silence alone, and the first under which every press is understood is taken.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from drivers.errors import DeviceError
from drivers.pad.actions import NO_SCORE, Action, ScoreKey, word_of
from drivers.pad.finder import Found
from drivers.pad.frame_guesses import frame_guesses
from drivers.pad.meaning import finder_of, press_of
from drivers.pad.template import Framing, PadTemplate, Reception

APART_S = 1.0
MOST_BYTES = 64


class NotLearned(DeviceError):
    """What a pad sent can't be made a preset of; the sentence says why and what to try."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What came when one key was pressed: a burst for each time that the pad sent, and the score the key stands for."""

    action: Action
    bursts: tuple[bytes, ...]
    score: int | None = None


@dataclass(frozen=True, slots=True)
class Learned:
    """A preset, and what a technician should know about it."""

    template: PadTemplate
    remarks: tuple[str, ...]


def work_out(samples: Sequence[Sample], name: str) -> Learned:
    """Return the preset of a pad that sends this. Raises NotLearned."""
    if not samples:
        raise NotLearned("No key was pressed; press at least one, and check cable and speed when no bytes come.")
    frames = _one_frame_each(samples)
    keys = _by_frame(frames)
    scores = "".join(NO_SCORE if s.score is None else str(s.score) for s in samples if isinstance(s.action, ScoreKey))
    for framing, layout in frame_guesses([*keys]):
        receive = Reception(framing, layout, {}, forget_ms=500)
        receive = Reception(framing, layout, _keys(receive, keys), forget_ms=500)
        if _understood(receive, keys):
            template = PadTemplate(name, receive, scores=scores)
            return Learned(template, tuple(_remarks(samples, template)))
    raise NotLearned("These bytes follow no rule that is known here; ask the pad's maker for its frames.")


def _one_frame_each(samples: Sequence[Sample]) -> list[tuple[Action, bytes]]:
    """Return what each key sends once; a bouncing key and one that waits for an answer send it several times."""
    whole = [(sample.action, _same_burst(sample)) for sample in samples]
    short = [(action, _period(raw)) for action, raw in whole]
    all_repeat = all(len(one) < len(raw) for (_, one), (_, raw) in zip(short, whole, strict=True))
    lengths, short_lengths = ({len(raw) for _, raw in each} for each in (whole, short))
    return short if all_repeat or (len(lengths) > 1 and len(short_lengths) == 1) else whole


def _same_burst(sample: Sample) -> bytes:
    shortest = min(sample.bursts, key=len, default=b"")
    word = word_of(sample.action)
    if not shortest:
        raise NotLearned(f"The key {word} sent nothing; press it again, and check cable and speed when no bytes come.")
    if any(burst != shortest * (len(burst) // len(shortest)) for burst in sample.bursts):
        raise NotLearned(f"The key {word} sent different bytes each time; learn it again, one short press.")
    if len(_period(shortest)) > MOST_BYTES:
        raise NotLearned(f"The key {word} sent {len(shortest)} bytes, {MOST_BYTES} are possible; check the speed.")
    return shortest


def _period(raw: bytes) -> bytes:
    """Return the shortest piece that repeats to these bytes."""
    return next(raw[:size] for size in range(1, len(raw) + 1) if raw[:size] * (len(raw) // size) == raw)


def _by_frame(frames: Iterable[tuple[Action, bytes]]) -> dict[bytes, Action]:
    keys: dict[bytes, Action] = {}
    for action, raw in frames:
        if raw in keys:
            raise NotLearned(
                f"The keys {word_of(keys[raw])} and {word_of(action)} send the same bytes ({raw.hex(' ').upper()}); "
                "learn again and press a different key for each, or skip the key that the pad lacks."
            )
        keys[raw] = action
    return keys


def _keys(receive: Reception, keys: Mapping[bytes, Action]) -> dict[bytes, Action]:
    found: dict[bytes, Action] = {}
    for raw, action in keys.items():
        for each in _found(receive, [raw]):
            found[each.values["data"]] = action
    return found


def _understood(receive: Reception, keys: Mapping[bytes, Action]) -> bool:
    """Say whether every key is understood, each alone and all of them one after the other."""
    return all(_actions(receive, [raw]) == [action] for raw, action in keys.items()) and (
        _actions(receive, list(keys)) == list(keys.values())
    )


def _actions(receive: Reception, raws: Iterable[bytes]) -> list[Action | None]:
    presses = [press_of(each, receive) for each in _found(receive, raws)]
    return [press.action if press else None for press in presses]


def _found(receive: Reception, raws: Iterable[bytes]) -> Iterator[Found]:
    """Return the frames in bursts that come a second apart."""
    finder = finder_of(receive)
    times = enumerate(raws, start=1)
    found = [each for at, raw in times for each in finder.feed(raw, at * APART_S)]
    return (each for each in [*found, *finder.rest()] if isinstance(each, Found))


def _remarks(samples: Sequence[Sample], template: PadTemplate) -> Iterator[str]:
    yield f"Learned from {len(samples)} keys, one press each; press every key once more before relying on it."
    if not any(isinstance(sample.action, ScoreKey) for sample in samples):
        yield "No score key was learned."
    if template.receive.framing is Framing.GAP:
        yield "Frames have no rule but the silence around them, so noise can spoil one."
    if all(len(sample.bursts) > 1 for sample in samples):
        yield 'The pad sent every frame again: it may wait for an answer. Try [answer] key = "echo", or ask its maker.'
