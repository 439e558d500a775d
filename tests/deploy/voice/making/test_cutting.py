from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deploy.voice.making.cutting import (
    AFTER,
    BEFORE,
    FADE,
    FRAME,
    LETTER_FADE,
    QUIET,
    digit_clip,
    faded,
    letter_clip,
    quietest,
    tail_clip,
    trimmed,
)
from deploy.voice.making.rendered import RATE, Rendered
from tests.deploy.voice.making.made_up import COMMA, PITCH_HZ, WORD, a_sentence, hum

SOUND = st.lists(st.integers(-32768, 32767), max_size=400).map(lambda values: array("h", values))


def pitch_hz(samples: "array[int]") -> float:
    return sum(a < 0 <= b for a, b in pairwise(samples)) / (len(samples) / RATE)


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_digit_is_what_stands_between_two_commas(place: int) -> None:
    clip = digit_clip(a_sentence(4), place)

    assert len(clip) == pytest.approx(WORD + COMMA // 2, abs=BEFORE + AFTER)
    assert pitch_hz(clip[BEFORE : BEFORE + WORD]) == pytest.approx(PITCH_HZ * (place + 2), rel=0.05)


def test_a_tail_is_what_stands_after_the_last_comma() -> None:
    clip = tail_clip(a_sentence(2))

    assert len(clip) == pytest.approx(WORD, abs=BEFORE + AFTER)
    assert pitch_hz(clip[BEFORE:-AFTER]) == pytest.approx(PITCH_HZ * 3, rel=0.05)


def test_a_letter_ends_where_its_comma_begins_so_that_it_is_not_dragged_on() -> None:
    word, dragged = hum(WORD, 8000), hum(COMMA, 8000)
    rendered = Rendered(word + dragged + word, ((WORD, WORD + COMMA),))
    clip = letter_clip(rendered)

    assert len(clip) == pytest.approx(WORD + FRAME, abs=BEFORE)
    assert max(map(abs, clip[: WORD - LETTER_FADE])) == 8000
    assert max(map(abs, clip[-LETTER_FADE // 4 :])) < 1500


def test_the_cut_is_made_at_the_quietest_place() -> None:
    samples = hum(2000, 5000) + array("h", [0] * 240) + hum(2000, 5000)

    assert quietest(samples, 0, len(samples)) == 2000 + 120


@given(samples=SOUND, start=st.integers(-50, 450), length=st.integers(0, 450), width=st.integers(1, 60))
def test_the_quietest_place_is_what_a_slow_search_finds(
    samples: "array[int]", start: int, length: int, width: int
) -> None:
    at = quietest(samples, start, start + length, width)
    first, last = max(0, start), min(len(samples), start + length)

    if last - first > width:
        energies = [sum(value**2 for value in samples[s : s + width]) for s in range(first, last - width + 1)]
        assert at == first + energies.index(min(energies)) + width // 2
    else:
        assert at == (first + last) // 2


@given(samples=SOUND, before=st.integers(0, 20), after=st.integers(0, 20))
def test_trimming_takes_only_silence_and_keeps_a_little_of_it(samples: "array[int]", before: int, after: int) -> None:
    kept = trimmed(samples, before, after)
    loud = [at for at, value in enumerate(samples) if abs(value) > QUIET]

    if loud:
        assert kept == samples[max(0, loud[0] - before) : loud[-1] + 1 + after]
    else:
        assert not kept


@given(samples=SOUND)
def test_fading_touches_the_ends_only_and_begins_and_ends_in_silence(samples: "array[int]") -> None:
    clip = faded(samples, 20)

    assert len(clip) == len(samples)
    assert clip[20:-20] == samples[20:-20]
    if len(clip) >= 2:
        assert clip[0] == clip[-1] == 0
    assert all(abs(soft) <= abs(loud) for soft, loud in zip(clip, samples, strict=True))


def test_clips_do_not_click() -> None:
    for clip in (letter_clip(a_sentence(2)), digit_clip(a_sentence(4), 1), tail_clip(a_sentence(2))):
        assert clip[0] == clip[-1] == 0
        assert max(abs(b - a) for a, b in pairwise(clip[:FADE])) < 1000


def test_silence_gives_no_clip() -> None:
    silence = a_sentence(4, loudness=0)

    assert not letter_clip(silence)
    assert not digit_clip(silence, 1)
    assert not tail_clip(silence)
