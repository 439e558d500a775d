"""Any keypad of the usual makes, pressed once key by key, becomes a preset that understands it and its noise."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drivers.pad.actions import Action, ScoreKey
from drivers.pad.checksums import CHECKSUMS
from drivers.pad.events import Key
from drivers.pad.finder import Found
from drivers.pad.learning import Learned, NotLearned, Sample, work_out
from drivers.pad.meaning import finder_of, press_of
from drivers.pad.preset_file import read_preset
from drivers.pad.preset_text import preset_text
from drivers.pad.template import Framing
from tests.drivers.wire import hexes

ACTIONS: Sequence[Action] = [*(ScoreKey(number) for number in range(1, 6)), *Key]


@dataclass(frozen=True)
class Keypad:
    """A make of keypad that nobody here has seen."""

    header: bytes
    codes: tuple[bytes, ...]
    checksum: str
    footer: bytes
    with_length: int = 0

    def frame(self, code: bytes) -> bytes:
        body = self.header + bytes([len(code) + 2]) * self.with_length + code
        return body + (CHECKSUMS[self.checksum][1](body) if self.checksum else b"") + self.footer

    @property
    def samples(self) -> list[Sample]:
        return [Sample(action, (self.frame(code),)) for action, code in zip(ACTIONS, self.codes, strict=False)]

    @property
    def repeats_itself(self) -> bool:
        """Whether a frame looks like a shorter one sent several times, as a bouncing key's."""
        frames = [self.frame(code) for code in self.codes]
        return any(frame in (frame + frame)[1:-1] for frame in frames)


def codes(least: int, most: int) -> st.SearchStrategy[tuple[bytes, ...]]:
    return st.lists(st.binary(min_size=least, max_size=most), min_size=2, max_size=12, unique=True).map(tuple)


CONSTANTS = st.binary(max_size=4)
KEYPADS = st.one_of(
    st.builds(Keypad, CONSTANTS, codes(1, 1), st.sampled_from(["", "sum", "xor", "crc"]), CONSTANTS),
    st.builds(Keypad, CONSTANTS, codes(2, 2), st.sampled_from(["", "sum", "xor", "crc"]), CONSTANTS),
    st.builds(Keypad, CONSTANTS, codes(1, 4), st.sampled_from(["", "sum", "xor", "crc"]), CONSTANTS, st.integers(1, 2)),
    st.builds(Keypad, CONSTANTS, codes(1, 4), st.sampled_from(["", "sum"]), CONSTANTS),
).filter(lambda keypad: not keypad.repeats_itself)


def heard(learned: Learned, bursts: Sequence[bytes]) -> list[Action | None]:
    finder = finder_of(learned.template.receive)
    found = [each for at, burst in enumerate(bursts, 1) for each in finder.feed(burst, at)]
    presses = [press_of(each, learned.template.receive) for each in [*found, *finder.rest()] if isinstance(each, Found)]
    return [press.action for press in presses if press]


@given(KEYPADS)
def test_every_key_of_any_keypad_is_understood_after_learning(keypad: Keypad) -> None:
    samples = keypad.samples
    learned = work_out(samples, "new")
    for sample in samples:
        assert heard(learned, sample.bursts) == [sample.action]
    again = [*samples, *samples[::-1]]
    assert heard(learned, [burst for sample in again for burst in sample.bursts]) == [each.action for each in again]


@given(KEYPADS)
def test_the_written_preset_is_the_same_preset(keypad: Keypad) -> None:
    learned = work_out(keypad.samples, "new")
    assert read_preset(preset_text(learned.template, learned.remarks), "new.toml") == learned.template


@given(codes(1, 1), st.sampled_from(["sum", "xor", "crc"]))
def test_a_checksum_is_found_and_a_damaged_frame_dropped(keys: tuple[bytes, ...], checksum: str) -> None:
    keypad = Keypad(b"\xaa\x55", keys, checksum, b"\x16")
    learned = work_out(keypad.samples, "new")
    assume(learned.template.receive.layout.words & set(CHECKSUMS))
    frame = keypad.frame(keys[0])
    damaged = frame[:-2] + bytes([frame[-2] ^ 1]) + frame[-1:]
    assert heard(learned, [damaged]) == []


def test_checksums_of_a_few_keys_are_told_apart_from_keys() -> None:
    for checksum in CHECKSUMS:
        keypad = Keypad(b"\xaa\x55", (b"\x01", b"\x02", b"\x07"), checksum, b"\x16")
        assert checksum in work_out(keypad.samples, "new").template.receive.layout.words


@pytest.mark.parametrize(
    ("frames", "framing", "layout"),
    [
        (["31", "32", "33"], Framing.BYTE, "data:1"),
        (["01", "02"], Framing.BYTE, "data:1"),
        (["31 0D", "32 0D"], Framing.LINE, "data:1"),
        (["31 0D 0A", "32 0D 0A"], Framing.LINE, "data:1"),
        (["01 20 31 07", "01 20 32 07"], Framing.FIXED, "01 20 data:1 07"),
        (
            ["FF 68 03 03 68 01 11 00 12 16", "FF 68 03 03 68 01 11 01 13 16"],
            Framing.FIXED,
            "FF 68 03 03 68 [01 11 data:1] sum 16",
        ),
        (
            ["FF 68 03 03 68 01 01 0C 0E 16", "FF 68 04 04 68 01 01 06 0F 17 16"],
            Framing.LENGTH,
            "FF 68 length+2 length+2 68 [01 01 (data:1-2]) sum 16",
        ),
        (["02 41 07", "02 41 42 07"], Framing.FOOTER, "02 data:1-2 07"),
        (["01 02", "03 04"], Framing.GAP, "data:2"),
    ],
)
def test_known_makes_are_recognised(frames: list[str], framing: Framing, layout: str) -> None:
    samples = [Sample(action, (hexes(raw),)) for action, raw in zip(ACTIONS, frames, strict=False)]
    receive = work_out(samples, "new").template.receive
    assert (receive.framing, str(receive.layout)) == (framing, layout)


def test_a_key_that_bounces_and_one_sent_again_are_one_press() -> None:
    one, two = hexes("A5 01 5A"), hexes("A5 02 5A")
    learned = work_out([Sample(ScoreKey(1), (one * 3,), 5), Sample(ScoreKey(2), (two, two), 1)], "new")
    assert str(learned.template.receive.layout) == "A5 data:1 5A"
    assert learned.template.scores == "51"


def test_a_pad_that_always_sends_again_may_want_an_answer() -> None:
    samples = [Sample(ScoreKey(1), (b"\xa5\x01",) * 2, 5), Sample(ScoreKey(2), (b"\xa5\x02",) * 2, 4)]
    assert any("may wait for an answer" in remark for remark in work_out(samples, "new").remarks)


@pytest.mark.parametrize(
    ("samples", "said"),
    [
        ([], "No key was pressed"),
        ([Sample(ScoreKey(1), ())], "The key score_1 sent nothing"),
        ([Sample(Key.PAUSE, (b"\x01", b"\x02"))], "The key pause sent different bytes each time"),
        ([Sample(ScoreKey(1), (b"\x31",)), Sample(ScoreKey(2), (b"\x31",))], "score_1 and score_2 send the same bytes"),
        ([Sample(ScoreKey(1), (bytes(range(100)),))], "sent 100 bytes"),
    ],
)
def test_what_can_not_be_learned_is_told_in_a_sentence(samples: list[Sample], said: str) -> None:
    with pytest.raises(NotLearned, match=said):
        work_out(samples, "new")


@given(st.lists(st.lists(st.binary(max_size=80), max_size=3).map(tuple), max_size=6))
def test_any_bytes_are_learned_or_refused_with_a_sentence(bursts: list[tuple[bytes, ...]]) -> None:
    samples = [Sample(action, each) for action, each in zip(ACTIONS, bursts, strict=False)]
    try:
        learned: Learned | NotLearned = work_out(samples, "new")
    except NotLearned as error:
        learned = error
    if isinstance(learned, NotLearned):
        assert str(learned).endswith(".")
    else:
        assert set(learned.template.receive.actions) == {sample.action for sample in samples}
