import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.voice.pack.cover import clips_for
from shared.voice.pack.index import Gaps
from shared.voice.pack.joining import joined_call
from shared.voice.pack.loading import load_pack
from tests.shared.voice.pack.packs import BUILT_IN, a_call_of

SOUND = st.binary(max_size=40).map(lambda data: data[: len(data) // 2 * 2])


def test_clips_stand_in_order_with_their_gaps() -> None:
    one, two, three, four, five = (bytes([value] * 2) for value in range(1, 6))
    joined = joined_call([(one, two, three, four)], five, Gaps(3, 1, 2), rate=1000)

    assert joined == one + bytes(6) + two + bytes(2) + three + bytes(2) + four + bytes(4) + five


def test_several_numbers_stand_in_order_with_the_same_pause_after_each() -> None:
    one, two, three, four, five = (bytes([value] * 2) for value in range(1, 6))
    joined = joined_call([(one, two), (three, four)], five, Gaps(3, 1, 2), rate=1000)

    assert joined == one + bytes(6) + two + bytes(4) + three + bytes(6) + four + bytes(4) + five


@given(
    parts=st.lists(SOUND, min_size=3, max_size=8),
    gaps=st.builds(Gaps, st.integers(0, 300), st.integers(0, 300), st.integers(0, 300)),
    rate=st.sampled_from([16_000, 22_050, 24_000]),
)
def test_nothing_is_lost_and_only_silence_is_added(parts: list[bytes], gaps: Gaps, rate: int) -> None:
    letter, *digits, tail = parts
    joined = joined_call([(letter, *digits)], tail, gaps, rate)
    silence = sum(
        rate * ms // 1000 * 2
        for ms in (gaps.after_letter, gaps.after_number, *[gaps.between_digits] * (len(digits) - 1))
    )

    assert len(joined) == sum(map(len, parts)) + silence
    assert joined.startswith(letter)
    assert joined.endswith(tail)


@pytest.mark.parametrize(
    ("ticket_number", "counter_number", "sha256"),
    [
        ("A032", 5, "51d82bfa14099429b5d6d62c978ee7af53f369136b376da1cfa0da624695b04f"),
        ("X999", 99, "58e30160d5783703cbfc0e408d745832adbeb21dbb172fe95c329413b313ce20"),
    ],
)
def test_a_call_of_the_built_in_pack_is_the_same_to_the_sample(
    ticket_number: str, counter_number: int, sha256: str
) -> None:
    pack = load_pack(BUILT_IN)
    keys = clips_for(pack.index, a_call_of(ticket_number, counter_number))
    assert keys is not None
    (number,) = keys.numbers

    joined = joined_call([[pack.clips[key] for key in number]], pack.clips[keys.tail], pack.index.gaps, pack.index.rate)
    assert hashlib.sha256(joined).hexdigest() == sha256
