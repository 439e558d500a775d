"""A real call screen plays into a private sound server; what came out is compared with the calls, sample by sample.

Played faster than real time into a pipe: two hundred calls in bursts. In real time into a null sink: a handful.
"""

import random
import threading
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from callscreen.calling import announcement_of
from deploy.rig.program import Program
from deploy.rig.sound_server import SoundServer
from shared.actions import calling, missing
from shared.domain.actor import Actor
from shared.domain.events import Recorded, TicketCalled, TicketRecalled
from shared.domain.ids import new_command
from shared.domain.tongue import Tongue
from shared.voice.chime import chime
from shared.voice.pack.loading import load_pack
from shared.voice.pack_voice import PackVoice
from tests.end_to_end.waiting import until
from tests.factories import RunningHall, a_catalogue, a_hall
from tests.shared.actions.legality import whole_journal
from tests.shared.voice.pack.packs import BUILT_IN
from tests.sound_server import (
    BriskSoundServer,
    needs_sound_server,
    pieces_heard,
    play_into,
    without_zeros,
)

pytestmark = [pytest.mark.timeout(240), pytest.mark.xdist_group("alone"), needs_sound_server]

WINDOWS = 12
QUEUES = "ABCDEFG"
PACE = 40
CALLS, CALLS_IN_REAL_TIME = 200, 4
RECALLED = 0.1
"""Share of the calls that are called once more before the next one."""
LANGUAGES = (Tongue.ZH,)
LONG_S = 60.0
SETTINGS = """
[database]
url = "{url}"
[screen]
player = "device"
languages = ["zh"]
merge = false
repeat = false
speak_served = true
stale_after_s = 3600
[window]
width = 960
height = 540
"""


class Hall:
    """Twelve windows with their clerks, and a call screen as a process of its own."""

    def __init__(self, url: str, folder: Path) -> None:
        queues = list(QUEUES)
        served = dict.fromkeys(range(1, WINDOWS + 1), queues)
        self.running: RunningHall = a_hall(url, catalogue=a_catalogue(queues=queues, counters=served, clerks=WINDOWS))
        self.clerks = [self.running.clerk(window) for window in served]
        self._dice, self._changed = random.Random(2026), threading.Lock()
        self._told: list[dict[str, Any]] = []
        self._screen: Program | None = None
        self._settings = folder / "screen.toml"
        self._settings.write_text(SETTINGS.format(url=url), encoding="utf-8")

    def open_screen(self) -> None:
        """Start the call screen, and wait until it has shown the hall: from now on it speaks."""
        command = ["screen", "--settings", str(self._settings)]
        self._screen = Program("screen", command, self._settings.with_suffix(".log"), on_news=self._news)
        self._screen.wait_ready()

    def close_screen(self) -> None:
        if self._screen is not None:
            screen, self._screen = self._screen, None
            assert screen.stop() == 0

    def log(self) -> str:
        """Return what the call screen told last: a device that stalled has a call said again."""
        return self._settings.with_suffix(".log").read_text(encoding="utf-8")[-1000:]

    def told(self) -> list[tuple[int, str]]:
        """Journal number and outcome of each call, in the order in which the call screen was done with them."""
        with self._changed:
            return [(told["seq"], told["outcome"]) for told in self._told]

    def calls(self) -> dict[int, Recorded]:
        """Return all calls and recalls in the journal, by their number."""
        journal = whole_journal(self.running.store)
        return {r.seq: r for r in journal if isinstance(r.event, TicketCalled | TicketRecalled)}

    def call_in_bursts(self, count: int) -> None:
        """Let windows call at once, some of them again, and wait until few calls are left before the next burst."""
        made = 0
        while made < count:
            for clerk in self._dice.sample(self.clerks, min(self._dice.randint(1, WINDOWS), count - made)):
                made += self._call(clerk, count - made)
            left = self._dice.randrange(5)
            until(lambda made=made, left=left: made - len(self.told()) <= left, "calls spoken", LONG_S)  # type: ignore[misc]
        until(lambda: len(self.told()) >= count, "every call spoken", LONG_S)

    def close(self) -> None:
        self.close_screen()
        self.running.store.close()

    def _call(self, clerk: Actor, left: int) -> int:
        self.running.issue(self._dice.choice(QUEUES))
        assert self.running.call(clerk) is not None
        again = left > 1 and self._dice.random() < RECALLED
        if again:
            calling.recall(self.running.store, clerk, new_command())
        missing.no_show(self.running.store, clerk, new_command())
        return 1 + again

    def _news(self, news: dict[str, Any]) -> None:
        if "announced" in news:
            with self._changed:
                self._told.append(news)


class Listener:
    """Knows how each call sounds, and finds out which ones are in a recording."""

    def __init__(self, hall: Hall) -> None:
        self._hall, self._pack = hall, PackVoice(load_pack(BUILT_IN))
        self._chime = without_zeros(chime().frames)
        self._calls = hall.calls()

    def name(self, seq: int) -> str:
        """Name a call by what is heard, e.g. A032-5."""
        return announcement_of(self._calls[seq], self._hall.running.hall, LANGUAGES, ()).name

    def sound(self, seq: int) -> bytes:
        (sentence,) = announcement_of(self._calls[seq], self._hall.running.hall, LANGUAGES, ()).sentences()
        assert self._pack.speaks(sentence)
        return self._pack.render(sentence).frames

    def hears(self, recorded: bytes) -> tuple[list[str], int]:
        """Take a recording without its zeros apart into whole calls; return their names, and how many had a chime.

        There is nothing before, between or after them.
        """
        sounds = {without_zeros(self.sound(seq)): self.name(seq) for seq in self._calls}
        heard, chimes, place = list[str](), 0, 0
        while place < len(recorded):
            chimed = recorded.startswith(self._chime, place)
            begins = place + len(self._chime) * chimed
            found = next((sound for sound in sounds if recorded.startswith(sound, begins)), None)
            assert found is not None, f"what is heard after {heard[-3:]} is no whole call; {self._hall.log()}"
            heard.append(sounds[found])
            chimes += chimed
            place = begins + len(found)
        return heard, chimes


@pytest.fixture
def hall(ready_sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    """A hall whose screen waits for its loudspeaker: a server that the test starts in `tmp_path`."""
    play_into(tmp_path, monkeypatch)
    made = Hall(ready_sqlite_url, tmp_path)
    yield made
    made.close()


@pytest.mark.timeout(400)
def test_two_hundred_calls_in_bursts_are_each_heard_once_whole_and_in_order(hall: Hall, tmp_path: Path) -> None:
    server = BriskSoundServer(tmp_path, PACE)
    hall.open_screen()
    hall.call_in_bursts(CALLS)
    listener, calls = Listener(hall), hall.calls()
    told = hall.told()
    expected = [listener.name(seq) for seq, _ in told]
    end = without_zeros(listener.sound(told[-1][0]))
    until(lambda: server.heard().endswith(end), "the end of the last call")
    hall.close_screen()
    heard, chimes = listener.hears(server.heard())
    server.stop()

    assert heard == expected
    assert {outcome for _, outcome in told} == {"spoken"}
    assert sorted(seq for seq, _ in told) == sorted(calls)
    assert len(heard) == CALLS
    for kind in (TicketCalled, TicketRecalled):
        in_turn = [seq for seq, _ in told if isinstance(calls[seq].event, kind)]
        assert in_turn == sorted(in_turn)
        assert len(in_turn) > CALLS * RECALLED / 3
    assert 0 < chimes < CALLS  # where many wait there is none


def test_calls_are_heard_in_real_time_too_each_whole_and_in_order(hall: Hall, tmp_path: Path) -> None:
    server = SoundServer(tmp_path)
    hall.open_screen()
    hall.call_in_bursts(CALLS_IN_REAL_TIME)
    listener, told = Listener(hall), hall.told()
    hall.close_screen()
    recorded, end = server.recorded().tobytes(), 0
    server.stop()

    assert len(told) == CALLS_IN_REAL_TIME
    for seq, _ in told:
        pieces, length = pieces_heard(array("h", listener.sound(seq)), recorded[end:])
        # A busy machine may leave a pause within a piece, but loses no stretch of sound and no end.
        assert pieces.count(True) > 0.8 * len(pieces), listener.name(seq)
        assert any(pieces[-5:]), listener.name(seq)
        end += length
