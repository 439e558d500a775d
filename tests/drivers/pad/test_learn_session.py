"""What is asked while learning, and what silence and repetition make of the bytes."""

import pytest

from drivers.address import parse_address
from drivers.errors import DeviceError
from drivers.pad.actions import ScoreKey
from drivers.pad.events import Key
from drivers.pad.layout_text import parse_layout
from drivers.pad.learn_session import CALLS, SCORES, SETTLED_S, LearnSession
from drivers.pad.template import Framing

ADDRESS = parse_address("rating+serial:///dev/ttyUSB0?baud=19200&parity=even")


def press(session: LearnSession, raw: bytes, at: float) -> None:
    session.heard(raw, at)
    session.heard(b"", at + SETTLED_S + 0.1)


def test_each_key_is_asked_for_until_it_has_come_and_is_silent() -> None:
    session = LearnSession(SCORES[:2])
    asked = []
    for raw, at in ((b"", 0), (b"\x31", 5), (b"", 5.5), (b"", 5.9), (b"\x32", 9), (b"", 10)):
        session.heard(raw, at)
        asked.append(session.question)
    assert asked == [SCORES[0], SCORES[0], SCORES[0], SCORES[1], SCORES[1], None]
    learned = session.learned("mine", ADDRESS).template
    assert (learned.name, learned.baud, learned.parity, learned.scores) == ("mine", 19200, "even", "54")
    assert (learned.receive.framing, learned.receive.layout) == (Framing.BYTE, parse_layout("data:1"))
    assert learned.only_while_rating


def test_bytes_in_pieces_are_one_burst_and_a_second_sending_is_another() -> None:
    session = LearnSession(SCORES[:1])
    for raw, at in ((b"\xa5", 1.0), (b"\x01", 1.01), (b"\xa5\x01", 1.5)):
        session.heard(raw, at)
    assert [burst.raw for burst in session.bursts] == [b"\xa5\x01", b"\xa5\x01"]
    session.heard(b"", 3)
    assert session.samples[0].bursts == (b"\xa5\x01", b"\xa5\x01")


def test_a_key_that_the_pad_lacks_is_skipped_and_takes_no_score() -> None:
    session = LearnSession(SCORES[:3])
    press(session, b"1", 1)
    session.skip()
    press(session, b"3", 5)
    assert session.question is None
    assert [(sample.action, sample.score) for sample in session.samples] == [(ScoreKey(1), 5), (ScoreKey(3), 3)]
    assert session.learned("mine", ADDRESS).template.scores == "53"


def test_a_key_pressed_wrongly_is_asked_for_again() -> None:
    session = LearnSession(SCORES[:3])
    session.again()
    assert session.question == SCORES[0]
    press(session, b"9", 1)
    session.skip()
    session.again()
    assert session.question == SCORES[1]
    session.again()
    assert session.question == SCORES[0]
    assert session.samples == ()


def test_bytes_after_the_last_question_change_nothing() -> None:
    session = LearnSession(SCORES[:1])
    press(session, b"1", 1)
    session.heard(b"2", 9)
    session.heard(b"", 20)
    assert len(session.samples) == 1


def test_a_pad_with_a_rating_key_rates_when_it_likes() -> None:
    session = LearnSession(CALLS)
    for at, question in enumerate(CALLS):
        press(session, bytes([0xA0, at]), 10 * at + 1)
        assert question.action in [sample.action for sample in session.samples]
    learned = session.learned("mine", ADDRESS, echoed=True).template
    assert not learned.only_while_rating
    assert learned.answers.key == "echo"
    assert learned.receive.keys[b"\x03"] is Key.ASK_RATING


def test_nothing_pressed_is_nothing_learned() -> None:
    with pytest.raises(DeviceError, match="No key was pressed"):
        LearnSession().learned("mine", ADDRESS)
