from collections.abc import Iterator

import pytest

from drivers.opener import open_pad
from drivers.pad.events import Key, KeyPressed, PadEvent, ScoreGiven
from drivers.sim.pad import SimulatedPad
from drivers.state import DeviceState, Health
from tests.drivers.pad.ff68_frames import KEYS, RATING, frame, show_ticket
from tests.drivers.wire import hexes, open_files, until, wire

CALL_NEXT = hexes("FF 68 03 03 68 01 01 0C 0E 16")
ASK_RATING = hexes("FF 68 03 03 68 01 01 0B 0D 16")
SCORE_KEY_0 = hexes("FF 68 03 03 68 01 11 00 12 16")
SCORE_KEY_0_TAKEN = hexes("FF 68 03 03 68 01 01 00 02 16")


class Watched:
    """A simulated pad and the device opened on it, with all that was told."""

    def __init__(self, options: str = "") -> None:
        self.simulated = SimulatedPad(unit=3)
        self.simulated.start()
        self.events: list[PadEvent] = []
        self.states: list[DeviceState] = []
        self.pad = open_pad(self.simulated.address + options, self.events.append, self.states.append)

    def press(self, *keys: Key) -> None:
        """Press keys and wait until each was answered or given up."""
        for key in keys:
            self.simulated.press(key)
        until(lambda: self.simulated.idle)

    def close(self) -> None:
        self.pad.close()
        self.simulated.stop()


@pytest.fixture
def watched() -> Iterator[Watched]:
    watched = Watched()
    yield watched
    watched.close()


def test_every_key_is_told_and_echoed(watched: Watched) -> None:
    watched.press(*watched.simulated.keys)
    assert watched.events == [KeyPressed(3, key) for key in watched.simulated.keys]
    assert len(watched.events) == 11
    assert not watched.simulated.errors


def test_digits_come_with_the_key(watched: Watched) -> None:
    watched.simulated.press(Key.TRANSFER, (1, 2))
    until(lambda: watched.events == [KeyPressed(3, Key.TRANSFER, (1, 2))])


def test_every_score_is_told_and_answered(watched: Watched) -> None:
    for score in (5, 4, 3, 2, 1):
        watched.simulated.give_score(score)
    until(lambda: len(watched.events) == 5)
    assert watched.events == [ScoreGiven(3, score) for score in (5, 4, 3, 2, 1)]
    until(lambda: watched.simulated.idle)
    assert not watched.simulated.errors


def test_the_pads_own_rating_key_starts_the_rating_only_once(watched: Watched) -> None:
    watched.press(Key.ASK_RATING)
    watched.pad.start_rating()
    watched.pad.beep()
    until(lambda: watched.simulated.beeps == 1)
    assert watched.simulated.ratings_started == 1
    watched.pad.start_rating()
    until(lambda: watched.simulated.ratings_started == 2)


def test_after_a_cancelled_rating_the_next_one_starts_again(watched: Watched) -> None:
    watched.press(Key.ASK_RATING)
    watched.pad.cancel_rating()
    watched.pad.start_rating()
    until(lambda: watched.simulated.ratings_started == 2)


def test_a_rating_started_here_opens_and_closes(watched: Watched) -> None:
    watched.pad.start_rating()
    until(lambda: watched.simulated.rating_open)
    watched.simulated.give_score(4)
    until(lambda: not watched.simulated.rating_open)
    assert watched.events == [ScoreGiven(3, 4)]


def test_ticket_and_beep_reach_the_pad(watched: Watched) -> None:
    watched.pad.show_ticket("A012", 7)
    watched.pad.beep()
    until(lambda: watched.simulated.beeps == 1)
    assert (watched.simulated.waiting, watched.simulated.ticket) == ("  7", "012")
    assert not watched.simulated.errors


def test_a_pad_is_unknown_until_it_speaks(watched: Watched) -> None:
    watched.pad.show_ticket("A001", 0)
    until(lambda: watched.simulated.ticket == "001")
    assert [state.health for state in watched.states] == [Health.UNKNOWN]
    watched.press(Key.CALL_NEXT)
    until(lambda: watched.pad.state.health is Health.ONLINE)
    assert watched.pad.state.last_seen is not None


def test_an_unplugged_pad_comes_back_with_its_ticket(watched: Watched) -> None:
    watched.pad.show_ticket("A012", 3)
    until(lambda: watched.simulated.ticket == "012")
    watched.simulated.faults.unplugged = True
    until(lambda: watched.pad.state.health is Health.OFFLINE)
    assert "no such port" in (watched.pad.state.error or "") or "was lost" in (watched.pad.state.error or "")
    watched.simulated.ticket = ""
    watched.simulated.faults.unplugged = False
    until(lambda: watched.simulated.ticket == "012")
    watched.press(Key.RECALL)
    until(lambda: watched.events == [KeyPressed(3, Key.RECALL)])
    assert watched.pad.state.health is Health.ONLINE


def test_noise_around_keys_does_no_harm(watched: Watched) -> None:
    watched.simulated.faults.noise = True
    watched.press(Key.CALL_NEXT, Key.RECALL, Key.PAUSE)
    assert [event for event in watched.events if event.unit == 3] == [
        KeyPressed(3, Key.CALL_NEXT),
        KeyPressed(3, Key.RECALL),
        KeyPressed(3, Key.PAUSE),
    ]


@pytest.mark.parametrize("switch", ["wrong_checksum", "cut_frames", "silent"])
def test_a_key_that_never_arrives_whole_is_an_error_of_the_pad(watched: Watched, switch: str) -> None:
    setattr(watched.simulated.faults, switch, True)
    watched.press(Key.CALL_NEXT)
    assert watched.events == []
    assert len(watched.simulated.errors) == 1
    assert "no echo" in watched.simulated.errors[0]


def test_a_key_pressed_while_nobody_listens_is_an_error_of_the_pad() -> None:
    simulated = SimulatedPad()
    simulated.start()
    simulated.press(Key.CALL_NEXT)
    until(lambda: simulated.errors)
    simulated.stop()


def test_a_frame_sent_again_is_answered_again_but_acted_on_once() -> None:
    events: list[PadEvent] = []
    ticket = show_ticket(None, 0)
    with wire([(ticket, CALL_NEXT), (CALL_NEXT, CALL_NEXT), (CALL_NEXT, CALL_NEXT), (CALL_NEXT, b"")]) as peer:
        pad = open_pad(peer.port.address("rating", unit=1), events.append)
        pad.show_ticket(None, 0)
        until(lambda: not peer.rest)
        pad.close()
    assert events == [KeyPressed(1, Key.CALL_NEXT)]


def test_without_debounce_every_frame_is_a_press() -> None:
    watched = Watched("&debounce=0")
    watched.press(Key.CALL_NEXT, Key.CALL_NEXT)
    assert watched.events == [KeyPressed(3, Key.CALL_NEXT)] * 2
    watched.close()


def test_another_key_in_between_makes_it_a_new_press(watched: Watched) -> None:
    watched.press(Key.CALL_NEXT, Key.RECALL, Key.CALL_NEXT)
    assert [event.key for event in watched.events if isinstance(event, KeyPressed)] == [
        Key.CALL_NEXT,
        Key.RECALL,
        Key.CALL_NEXT,
    ]


def test_the_exact_bytes_of_a_rating() -> None:
    events: list[PadEvent] = []
    ticket = show_ticket("012", None)
    script = [(ticket, ASK_RATING), (ASK_RATING, SCORE_KEY_0), (SCORE_KEY_0_TAKEN, b"")]
    with wire(script) as peer:
        pad = open_pad(peer.port.address("rating", unit=1), events.append)
        pad.show_ticket("A012", None)
        until(lambda: not peer.rest)
        pad.close()
    assert events == [KeyPressed(1, Key.ASK_RATING), ScoreGiven(1, 5)]


def test_other_pads_on_the_line_are_left_alone() -> None:
    other = frame(9, KEYS, b"\x0c")
    events: list[PadEvent] = []
    ticket = show_ticket(None, 0)
    with wire([(ticket, other + CALL_NEXT), (CALL_NEXT, b"")]) as peer:
        pad = open_pad(peer.port.address("rating", unit=1), events.append)
        pad.show_ticket(None, 0)
        until(lambda: not peer.rest)
        pad.close()
    assert events == [KeyPressed(1, Key.CALL_NEXT)]


def test_a_key_without_meaning_is_answered_and_not_told() -> None:
    strange = frame(1, KEYS, b"\x7f")
    score_none = frame(1, RATING, b"\x09")
    events: list[PadEvent] = []
    ticket = show_ticket(None, 0)
    script = [(ticket, strange), (strange, score_none), (frame(1, KEYS, b"\x09"), b"")]
    with wire(script) as peer:
        pad = open_pad(peer.port.address("rating", unit=1), events.append)
        pad.show_ticket(None, 0)
        until(lambda: not peer.rest)
        pad.close()
    assert events == []


def test_nothing_stays_open() -> None:
    before = open_files()
    watched = Watched()
    watched.press(Key.CALL_NEXT)
    watched.close()
    assert open_files() == before
