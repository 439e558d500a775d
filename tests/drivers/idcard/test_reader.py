"""The reader at work on a simulated module at the other end of a real pseudo-terminal."""

import logging
from collections.abc import Iterator

import pytest

from drivers.errors import BadAddress
from drivers.idcard.events import Advice, CardEvent, Presence
from drivers.idcard.module import Ask, Said, reply
from drivers.idcard.opening import open_id_reader
from drivers.idcard.text_block import write_text_block
from drivers.sim.idcard import SimulatedIdReader
from drivers.state import DeviceState, Health, ignore
from tests.drivers.idcard.cards import CARD, READ_REPLY
from tests.drivers.wire import open_files, until, wire

FIXED_SPEED = "?baud=115200"


class Watched:
    """A simulated reader and the device opened on it, with all that was told."""

    def __init__(self) -> None:
        self.simulated = SimulatedIdReader()
        self.simulated.start()
        self.events: list[CardEvent] = []
        self.presence: list[Presence] = []
        self.states: list[DeviceState] = []
        self.reader = open_id_reader(self.simulated.address + FIXED_SPEED, self._hear, self.states.append)

    def _hear(self, event: CardEvent) -> None:
        (self.presence if isinstance(event, Presence) else self.events).append(event)  # type: ignore[arg-type]

    @property
    def faults_told(self) -> list[str]:
        return [state.error for state in self.states if state.error]

    def close(self) -> None:
        self.reader.close()
        self.simulated.stop()


@pytest.fixture
def watched() -> Iterator[Watched]:
    watched = Watched()
    yield watched
    watched.close()


def looks(watched: Watched) -> int:
    """How often the reader has looked for a card, or whether it still lies there."""
    return watched.simulated.told.count("find") + watched.simulated.told.count("read")


def test_a_card_is_found_selected_read_and_told_with_the_advice_to_lift_it(watched: Watched) -> None:
    until(lambda: watched.reader.state.health is Health.ONLINE)
    watched.simulated.place(CARD)
    until(lambda: len(watched.events) == 2)
    assert watched.events == [CARD, Advice.LIFT]
    told = list(watched.simulated.told)
    at = told.index("select")
    assert told[at - 1 : at + 2] == ["find", "select", "read"]


def test_a_card_left_lying_is_told_once_and_the_next_one_again(watched: Watched) -> None:
    watched.simulated.place(CARD)
    until(lambda: watched.events)
    seen = looks(watched)
    until(lambda: looks(watched) >= seen + 2)
    watched.simulated.lift()
    watched.simulated.place(CARD)
    until(lambda: len(watched.events) == 4)
    assert watched.events == [CARD, Advice.LIFT] * 2


def test_a_card_left_lying_is_told_until_it_is_taken_away(watched: Watched) -> None:
    watched.simulated.place(CARD)
    until(lambda: watched.presence == [Presence.LIES])
    seen = looks(watched)
    until(lambda: looks(watched) >= seen + 2)
    assert watched.presence == [Presence.LIES]
    watched.simulated.lift()
    until(lambda: watched.presence == [Presence.LIES, Presence.GONE])


def test_a_module_that_reads_no_card_twice_never_tells_that_it_was_taken(watched: Watched) -> None:
    watched.simulated.place(CARD)
    watched.simulated.reads_once = True
    until(lambda: len(watched.events) == 2)
    seen = looks(watched)
    until(lambda: looks(watched) >= seen + 3)
    assert watched.presence == []


@pytest.mark.parametrize("fault", ["read_fails", "select_fails", "damaged_reads"])
def test_one_failure_is_tried_again_without_a_word(watched: Watched, fault: str) -> None:
    setattr(watched.simulated.faults, fault, 1)
    watched.simulated.place(CARD)
    until(lambda: len(watched.events) == 2)
    assert watched.events == [CARD, Advice.LIFT]
    assert not watched.faults_told


@pytest.mark.parametrize("fault", ["read_fails", "select_fails"])
def test_after_two_failures_the_card_must_be_placed_again(watched: Watched, fault: str) -> None:
    setattr(watched.simulated.faults, fault, 2)
    watched.simulated.place(CARD)
    until(lambda: len(watched.events) == 3)
    assert watched.events == [Advice.PLACE_AGAIN, CARD, Advice.LIFT]


def test_the_advice_to_place_a_card_again_is_not_repeated_while_it_lies_there(watched: Watched) -> None:
    watched.simulated.faults.read_fails = 1000
    watched.simulated.place(CARD)
    until(lambda: watched.events)
    seen = looks(watched)
    until(lambda: looks(watched) >= seen + 4)
    assert watched.events == [Advice.PLACE_AGAIN]


def test_a_card_of_another_kind_is_told_once(watched: Watched) -> None:
    watched.simulated.faults.wrong_card = True
    watched.simulated.place(CARD)
    until(lambda: watched.events)
    seen = looks(watched)
    until(lambda: looks(watched) >= seen + 2)
    assert watched.events == [Advice.OTHER_CARD]


def test_a_permanent_residence_card_is_not_misread(watched: Watched) -> None:
    block = write_text_block(CARD)
    watched.simulated.place(block[:248] + b"I" + block[249:])
    until(lambda: watched.events)
    assert watched.events[0] is Advice.OTHER_CARD


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        ("silent", "does not answer"),
        ("wrong_checksum", "damaged"),
        ("cut_frames", "damaged"),
        ("self_test_failed", "serviced"),
        ("not_authorised", "supplier"),
    ],
)
def test_a_faulty_reader_is_a_state_and_comes_back(watched: Watched, fault: str, says: str) -> None:
    setattr(watched.simulated.faults, fault, True)
    until(lambda: watched.reader.state.health is Health.OFFLINE)
    assert says in watched.faults_told[0]
    assert watched.simulated.address in watched.faults_told[0]
    setattr(watched.simulated.faults, fault, False)
    until(lambda: watched.reader.state.health is Health.ONLINE)
    watched.simulated.place(CARD)
    until(lambda: CARD in watched.events)


def test_silence_is_a_fault_only_at_the_third_time(watched: Watched) -> None:
    until(lambda: watched.reader.state.health is Health.ONLINE)
    watched.simulated.faults.silent = True
    seen = looks(watched)
    until(lambda: watched.reader.state.health is Health.OFFLINE)
    # One more look may have been answered before the switch took effect.
    assert looks(watched) - seen in (3, 4)


def test_noise_around_the_answers_changes_nothing(watched: Watched) -> None:
    watched.simulated.faults.noise = True
    watched.simulated.place(CARD)
    until(lambda: len(watched.events) == 2)
    assert watched.events == [CARD, Advice.LIFT]


def test_an_unplugged_reader_comes_back(watched: Watched) -> None:
    until(lambda: watched.reader.state.health is Health.ONLINE)
    watched.simulated.faults.unplugged = True
    until(lambda: watched.reader.state.health is Health.OFFLINE)
    watched.simulated.faults.unplugged = False
    watched.simulated.place(CARD)
    until(lambda: CARD in watched.events)


def test_the_bytes_of_a_reading_are_the_vectors() -> None:
    events: list[CardEvent] = []
    script = [
        (Ask.FIND.frame, reply(Said.CARD_FOUND, bytes(4)).encode()),
        (Ask.SELECT.frame, reply(Said.SUCCESS, bytes(8)).encode()),
        (Ask.READ.frame, b"\xaa\xaa" + READ_REPLY),
    ] + [(Ask.FIND.frame, reply(Said.NO_CARD).encode())] * 30
    with wire(script) as peer:
        reader = open_id_reader(peer.port.address("idcard", baud=115200), events.append)
        until(lambda: len(events) == 2)
        reader.close()
        peer.rest.clear()
    assert events == [CARD, Advice.LIFT]


def test_nothing_of_a_card_reaches_the_log(watched: Watched, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    watched.simulated.faults.damaged_reads = 1
    watched.simulated.place(CARD)
    until(lambda: len(watched.events) == 2)
    block = write_text_block(CARD)
    watched.simulated.place(block[:122] + "9".encode("utf-16-le") + block[124:])
    until(lambda: Advice.PLACE_AGAIN in watched.events)
    watched.close()
    assert "ID number has a wrong digit" in caplog.text
    assert "19491231" not in caplog.text
    assert "张三" not in caplog.text
    assert "31 00 31 00" not in caplog.text
    assert "31003100" not in caplog.text


def test_a_simulated_reader_needs_nothing_else() -> None:
    before = open_files()
    reader = open_id_reader("sim:", ignore)
    until(lambda: reader.state.health is Health.ONLINE)
    reader.close()
    assert open_files() == before


def test_a_printer_is_no_id_card_reader() -> None:
    with pytest.raises(BadAddress, match='"escpos" is no ID card reader'):
        open_id_reader("escpos+tcp://10.0.0.7", ignore)
