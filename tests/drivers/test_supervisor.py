import threading
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from drivers.address import DeviceAddress, parse_address
from drivers.errors import DeviceError, NoAnswer, NotConnected
from drivers.link.link import LineLink
from drivers.link.opening import open_link
from drivers.link.stop import Stop
from drivers.sim.port import PtyPort
from drivers.state import DeviceState, Health
from drivers.supervisor import Supervisor
from tests.drivers.wire import until

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Turns:
    """Work whose turns do what the test says; keeps what was called."""

    def __init__(self, turn: Callable[[LineLink], bool]) -> None:
        self.calls: list[str] = []
        self._turn = turn
        self.gate = threading.Event()

    def begin(self, _link: LineLink) -> None:
        self.calls.append("begin")

    def turn(self, link: LineLink) -> bool:
        self.gate.wait(0.02)
        return self._turn(link)

    def end(self, _link: LineLink) -> None:
        self.calls.append("end")


def supervised(
    work: Turns, port: PtyPort, clock: Callable[[], datetime] = lambda: NOON, fresh_s: float = 600
) -> tuple[Supervisor, list[DeviceState]]:
    states: list[DeviceState] = []
    address = parse_address(port.address("rating"))
    supervisor = Supervisor(address, work, states.append, clock=clock, fresh_s=fresh_s)
    supervisor.start()
    return supervisor, states


def raising(error: DeviceError) -> Callable[[LineLink], bool]:
    def turn(_link: LineLink) -> bool:
        raise error

    return turn


def test_an_open_port_alone_proves_nothing() -> None:
    port = PtyPort()
    work = Turns(lambda _link: False)
    supervisor, states = supervised(work, port)
    until(lambda: work.calls)
    supervisor.close()
    port.close()
    assert states == [DeviceState(Health.UNKNOWN, NOON)]
    assert states[0].reached
    assert work.calls == ["begin", "end"]


def test_a_sign_of_life_is_online_and_remembered() -> None:
    port = PtyPort()
    supervisor, states = supervised(Turns(lambda _link: True), port)
    until(lambda: len(states) > 1)
    supervisor.close()
    port.close()
    assert states[1] == DeviceState(Health.ONLINE, NOON, last_seen=NOON)


@pytest.mark.allow_warnings("its driver failed")
def test_a_mistake_in_a_driver_is_logged_and_the_device_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drivers.supervisor.PAUSES_S", (0.01,))
    mistakes = iter([ValueError("odd")])

    def turn(_link: LineLink) -> bool:
        if mistake := next(mistakes, None):
            raise mistake
        return True

    port = PtyPort()
    supervisor, states = supervised(Turns(turn), port)
    until(lambda: supervisor.state.health is Health.ONLINE)
    supervisor.close()
    port.close()
    assert [state.health for state in states][:3] == [Health.UNKNOWN, Health.OFFLINE, Health.ONLINE]
    assert str(states[1].error).endswith("its driver failed. Look at the program's log.")


def test_old_proof_is_no_proof() -> None:
    port = PtyPort()
    signs = iter([True])
    supervisor, states = supervised(Turns(lambda _link: next(signs, False)), port, fresh_s=0.05)
    until(lambda: len(states) > 2)
    supervisor.close()
    port.close()
    assert [state.health for state in states] == [Health.UNKNOWN, Health.ONLINE, Health.UNKNOWN]
    assert states[-1].last_seen == NOON


def test_a_device_that_does_not_answer_stays_offline_though_its_port_opens() -> None:
    port = PtyPort()
    work = Turns(raising(NoAnswer("no answer")))
    supervisor, states = supervised(work, port)
    until(lambda: work.calls.count("begin") >= 3)
    supervisor.close()
    port.close()
    assert states == [DeviceState(Health.UNKNOWN, NOON), DeviceState(Health.OFFLINE, NOON, error="no answer")]
    assert states[-1].fault is NoAnswer


def test_a_port_that_is_gone_is_offline_until_it_opens_again() -> None:
    port = PtyPort()
    port.unplug()
    work = Turns(lambda _link: False)
    supervisor, states = supervised(work, port)
    until(lambda: supervisor.state.health is Health.OFFLINE)
    assert "no such port" in (supervisor.state.error or "")
    port.plug()
    until(lambda: supervisor.state.health is Health.UNKNOWN)
    supervisor.close()
    port.close()
    assert [(state.health, state.reached) for state in states] == [(Health.OFFLINE, False), (Health.UNKNOWN, True)]


def test_reconnecting_pauses_grow_until_the_device_answers() -> None:
    opened: list[datetime] = []

    def connect(_address: DeviceAddress, _stop: Stop) -> LineLink:
        opened.append(datetime.now(UTC))
        raise NotConnected("gone")

    address = parse_address("rating+serial:///dev/ttyNONE")
    supervisor = Supervisor(address, Turns(lambda _link: False), lambda _state: None, connect=connect)
    supervisor.start()
    until(lambda: len(opened) >= 4)
    supervisor.close()
    pauses = [(later - earlier).total_seconds() for earlier, later in pairwise(opened)]
    assert pauses[0] >= 0.2
    assert pauses[1] >= 0.5
    assert pauses[2] >= 1.0


def test_closing_does_not_wait_for_a_pause() -> None:
    def connect(_address: DeviceAddress, _stop: Stop) -> LineLink:
        raise NotConnected("gone")

    address = parse_address("rating+serial:///dev/ttyNONE")
    supervisor = Supervisor(address, Turns(lambda _link: False), lambda _state: None, connect=connect)
    supervisor.start()
    until(lambda: supervisor.state.health is Health.OFFLINE)
    supervisor.close()
    supervisor.close()
    assert not any(thread.name == f"device {address.text}" for thread in threading.enumerate())


def test_closing_ends_the_sleep_of_a_device_with_nothing_to_do() -> None:
    port = PtyPort()
    work = Turns(lambda link: bool(link.read(3600)))
    supervisor, _ = supervised(work, port)
    until(lambda: work.calls)
    supervisor.close()
    assert work.calls == ["begin", "end"]
    port.close()


def test_a_wake_brings_the_next_turn_at_once() -> None:
    port = PtyPort()
    turns: list[bool] = []

    def turn(link: LineLink) -> bool:
        turns.append(True)
        return bool(link.read(3600))

    supervisor, _ = supervised(Turns(turn), port)
    until(lambda: len(turns) == 1)
    supervisor.wake()
    until(lambda: len(turns) == 2)
    supervisor.close()
    supervisor.wake()
    port.close()


def test_figures_are_told_now_and_then_though_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drivers.supervisor.FIGURES_S", 0.05)
    port = PtyPort()

    def turn(link: LineLink) -> bool:
        link.write(b"one way")
        return False

    supervisor, states = supervised(Turns(turn), port)
    until(lambda: len(states) > 3)
    supervisor.close()
    port.close()
    assert {state.health for state in states} == {Health.UNKNOWN}
    assert states[-1].traffic.sent > states[0].traffic.sent == 0


def test_what_went_wrong_and_right_is_counted() -> None:
    port = PtyPort()
    mishaps = iter([NoAnswer("no answer"), NoAnswer("no answer")])

    def turn(_link: LineLink) -> bool:
        if mishap := next(mishaps, None):
            raise mishap
        return True

    supervisor, states = supervised(Turns(turn), port)
    until(lambda: supervisor.state.health is Health.ONLINE)
    supervisor.close()
    port.close()
    first_good = next(state for state in states if state.health is Health.ONLINE).traffic
    assert (first_good.errors, first_good.reconnects, first_good.heard) == (2, 2, 1)


def test_a_serial_port_that_is_gone_is_looked_for_often_and_then_asked_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drivers.supervisor.PAUSES_S", (0.01, 0.01, 3600.0))
    monkeypatch.setattr("drivers.supervisor.SERIAL_PAUSE_S", 0.01)
    opened: list[int] = []

    def connect(address: DeviceAddress, _stop: Stop) -> LineLink:
        opened.append(1)
        if len(opened) <= 6:
            raise NotConnected("gone")
        return open_link(address)

    port = PtyPort()
    address = parse_address(port.address("rating"))
    supervisor = Supervisor(address, Turns(raising(NoAnswer("no answer"))), lambda _state: None, connect=connect)
    supervisor.start()
    # Had the pauses grown to the end, neither the port nor the first answer after the replug would be waited for.
    until(lambda: len(opened) >= 8)
    supervisor.close()
    port.close()


def test_a_line_that_is_lost_again_and_again_is_opened_again_without_long_pauses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("drivers.supervisor.PAUSES_S", (0.01, 0.01, 3600.0))
    monkeypatch.setattr("drivers.supervisor.SERIAL_PAUSE_S", 0.01)
    port = PtyPort()
    work = Turns(raising(NotConnected("was lost")))
    supervisor, _ = supervised(work, port)
    until(lambda: work.calls.count("begin") >= 6)
    supervisor.close()
    port.close()


@pytest.mark.allow_warnings("nobody took its new state")
def test_a_listener_that_raises_does_not_end_the_device() -> None:
    port = PtyPort()
    told: list[DeviceState] = []

    def raise_once_told(state: DeviceState) -> None:
        told.append(state)
        raise ValueError("odd")

    work = Turns(lambda _link: True)
    supervisor = Supervisor(parse_address(port.address("rating")), work, raise_once_told)
    supervisor.start()
    until(lambda: len(told) > 2)
    supervisor.close()
    port.close()
    assert work.calls == ["begin", "end"]
