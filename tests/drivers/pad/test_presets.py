"""Every preset at work over a real pseudo-terminal with the pad's side simulated, whole and broken."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from drivers.errors import BadAddress, BadPreset
from drivers.opener import open_pad
from drivers.pad.events import Key, KeyPressed, PadEvent, ScoreGiven
from drivers.pad.pad import Pad
from drivers.pad.preset_file import load_preset, read_preset
from drivers.pad.preset_text import preset_text
from drivers.pad.template import PadTemplate
from drivers.presets import PRESETS
from drivers.sim.bus import Bus
from drivers.sim.pad import SimulatedPad
from drivers.state import ignore
from tests.drivers.wire import hexes, until, wire

SIMPLE = ("byte", "digit", "line")
TESTED = """
name = "{name}"
units = [1, 9]
scores = "54"
debounce_ms = 0
{more}
[receive]
framing = "{framing}"
frame = "{frame}"
[receive.keys]
"01" = "score_1"
"02" = "score_2"
"07" = "digit_7"
"0C" = "call_next"
"""
FRAMES = {
    "fixed": "A5 unit data:1 5A",
    "footer": "A5 unit data:1-2 5A",
    "length": "A5 ([length unit data:1-2]) xor 5A",
    "gap": "unit data:1-2",
}


class Desk:
    """Simulated pads and the devices opened on them."""

    def __init__(self) -> None:
        self.events: list[PadEvent] = []
        self._simulated: list[SimulatedPad] = []
        self._opened: list[Pad] = []

    def plug(self, preset: str | PadTemplate, unit: int = 1, line: Bus | None = None) -> SimulatedPad:
        template = load_preset(preset) if isinstance(preset, str) else preset
        simulated = SimulatedPad(unit, line.tap() if line else None, template=template)
        simulated.start()
        self._simulated.append(simulated)
        return simulated

    def open(self, address: str) -> Pad:
        pad = open_pad(address, self.events.append)
        self._opened.append(pad)
        return pad

    def close(self) -> None:
        for pad in self._opened:
            pad.close()
        for simulated in self._simulated:
            simulated.stop()


def has_heard(simulated: SimulatedPad, frames: int) -> bool:
    return len(simulated.frames) == frames


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.close()


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_is_the_same_after_writing_and_reading(preset: str) -> None:
    template = load_preset(preset)
    assert template.name == preset
    assert read_preset(preset_text(template), "again.toml") == template


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_can_be_simulated_by_its_address(preset: str) -> None:
    pad = open_pad(f"rating+sim:?preset={preset}", ignore)
    pad.show_ticket("A012", 3)
    pad.close()


@pytest.mark.parametrize("preset", SIMPLE)
def test_a_score_counts_once_and_only_while_a_rating_is_open(preset: str, desk: Desk) -> None:
    simulated = desk.plug(preset)
    pad = desk.open(simulated.address + "&debounce=0")
    pad.start_rating()
    simulated.give_score(4)
    simulated.give_score(5)
    until(lambda: desk.events == [ScoreGiven(1, 4)])


@pytest.mark.parametrize("preset", SIMPLE)
def test_a_bouncing_key_is_one_score_and_a_key_without_score_is_none(preset: str, desk: Desk) -> None:
    simulated = desk.plug(preset)
    simulated.faults.bounce = True
    pad = desk.open(simulated.address)
    pad.start_rating()
    simulated.press_score_key(9)
    simulated.press_score_key(3)
    until(lambda: desk.events == [ScoreGiven(1, 3)])


@pytest.mark.parametrize(
    ("scores", "key", "score"), [("3:5,2:4,1:3,0:2", 0, 2), ("3:5,2:4,1:3,0:2", 3, 5), ("3452------", 1, 3)]
)
def test_zero_may_be_a_score(scores: str, key: int, score: int, desk: Desk) -> None:
    simulated = desk.plug("digit")
    pad = desk.open(simulated.address.replace("scores=54321", f"scores={scores}"))
    pad.start_rating()
    simulated.press_score_key(key)
    until(lambda: desk.events == [ScoreGiven(1, score)])


@pytest.mark.parametrize("framing", FRAMES)
def test_every_framing_carries_keys_and_scores(framing: str, tmp_path: Path, desk: Desk) -> None:
    text = TESTED.format(name="tested", framing=framing, frame=FRAMES[framing], more="")
    (tmp_path / "mine.toml").write_text(text)
    simulated = desk.plug(read_preset(text, "mine.toml"), unit=2)
    desk.open(simulated.address.replace("preset=tested", f"preset={tmp_path}/mine.toml"))
    simulated.give_score(4)
    simulated.press(Key.CALL_NEXT)
    until(lambda: desk.events == [ScoreGiven(2, 4), KeyPressed(2, Key.CALL_NEXT)])


def test_qsystem_keys_are_told_and_lamp_and_display_follow_each(desk: Desk) -> None:
    simulated = desk.plug("qsystem", unit=0x21)
    pad = desk.open(simulated.address)
    assert pad.has_start_key
    pad.show_ticket("A012", 3)
    until(lambda: simulated.ticket == "A12")
    assert [*simulated.frames] == [hexes("01 21 32 07"), hexes("01 21 20 41 31 32 07")]
    for pressed, key in enumerate(simulated.keys, start=1):
        simulated.press(key)
        until(partial(has_heard, simulated, 2 + 2 * pressed))
    assert desk.events == [KeyPressed(0x21, key) for key in simulated.keys]
    pad.show_ticket(None, 3)
    until(partial(has_heard, simulated, 12))
    assert simulated.showing == "waiting"
    pad.show_ticket(None, 0)
    until(partial(has_heard, simulated, 14))
    assert simulated.showing == "idle"
    assert [*simulated.frames][-4:] == [
        hexes("01 21 36 07"),
        hexes("01 21 20 43 41 4C 07"),
        hexes("01 21 30 07"),
        hexes("01 21 20 20 20 20 07"),
    ]
    assert not simulated.errors


def test_the_exact_bytes_of_a_qsystem_call() -> None:
    events: list[PadEvent] = []
    lamp, shown = hexes("01 20 32 07"), hexes("01 20 20 41 31 32 07")
    with wire([(lamp + shown, hexes("01 20 31 07")), (lamp + shown, b"")]) as peer:
        pad = open_pad(peer.port.address("rating", preset="qsystem", gap=0), events.append)
        pad.show_ticket("A012", 1)
        until(lambda: not peer.rest)
        pad.close()
    assert events == [KeyPressed(0x20, Key.CALL_NEXT)]


def test_a_welcome_shows_on_a_pad_that_can_in_the_letters_it_has(tmp_path: Path, desk: Desk) -> None:
    more = '[send]\nwelcome = ["B5 welcome:16 5A"]\n'
    text = TESTED.format(name="tested", framing="fixed", frame=FRAMES["fixed"], more=more)
    (tmp_path / "mine.toml").write_text(text)
    simulated = desk.plug(read_preset(text, "mine.toml"), unit=2)
    pad = desk.open(simulated.address.replace("preset=tested", f"preset={tmp_path}/mine.toml"))
    pad.show_welcome("012 Wáng Xiǎomíng")
    until(lambda: simulated.welcome == "012 Wang Xiaomin")
    assert not simulated.errors


@pytest.mark.parametrize("preset", ["ff68", "qsystem"])
def test_two_pads_on_one_line_do_not_hear_each_other(preset: str, desk: Desk) -> None:
    line = Bus()
    first, second = desk.plug(preset, 0x21, line=line), desk.plug(preset, 0x22, line=line)
    pads = [desk.open(first.address), desk.open(second.address)]
    first.press(Key.CALL_NEXT)
    until(lambda: desk.events == [KeyPressed(0x21, Key.CALL_NEXT)])
    until(lambda: first.idle)
    second.press(Key.TRANSFER)
    until(lambda: desk.events[1:] == [KeyPressed(0x22, Key.TRANSFER)])
    pads[0].show_ticket("A012", 1)
    pads[1].show_ticket("B345", 2)
    until(lambda: first.ticket.strip() in ("012", "A12") and second.ticket == "345")
    until(lambda: first.idle and second.idle)
    assert not first.errors
    assert not second.errors


@pytest.mark.parametrize("preset", ["ff68", "qsystem"])
def test_on_a_line_that_echoes_each_key_is_told_once(preset: str, desk: Desk) -> None:
    simulated = desk.plug(preset, 0x21)
    simulated.faults.echo = True
    pad = desk.open(simulated.address + "&echo=yes&debounce=0")
    pad.show_ticket("A012", 1)
    for key in (Key.CALL_NEXT, Key.TRANSFER, Key.CALL_NEXT):
        simulated.press(key)
        until(lambda: simulated.idle)
    until(lambda: len(desk.events) == 3)
    pad.show_ticket("A013", 1)
    until(lambda: simulated.ticket in ("013", "A13"))
    assert [event.key for event in desk.events if isinstance(event, KeyPressed)] == [
        Key.CALL_NEXT,
        Key.TRANSFER,
        Key.CALL_NEXT,
    ]
    assert not simulated.errors


@pytest.mark.allow_warnings("the line seems to bring back what is sent")
def test_an_echo_that_nobody_told_us_of_is_not_answered_for_ever(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    simulated = desk.plug("ff68")
    simulated.faults.echo = True
    desk.open(simulated.address)
    simulated.press(Key.CALL_NEXT)
    until(lambda: "Add echo=yes to the pad's address" in caplog.text)
    simulated.faults.echo = False
    simulated.press(Key.RECALL)
    until(lambda: len(desk.events) == 2)
    assert desk.events == [KeyPressed(1, Key.CALL_NEXT), KeyPressed(1, Key.RECALL)]


@pytest.mark.parametrize("preset", ["ff68", "qsystem"])
@pytest.mark.parametrize("fault", ["noise", "cut_frames", "wrong_checksum", "silent", "bounce"])
def test_after_any_fault_keys_are_told_again(preset: str, fault: str, desk: Desk) -> None:
    simulated = desk.plug(preset, 0x21)
    desk.open(simulated.address)
    setattr(simulated.faults, fault, True)
    simulated.press(Key.CALL_NEXT)
    until(lambda: simulated.idle)
    setattr(simulated.faults, fault, False)
    simulated.press(Key.TRANSFER)
    simulated.press(Key.CALL_NEXT)
    until(lambda: simulated.idle and KeyPressed(0x21, Key.CALL_NEXT) in desk.events[-1:])
    assert KeyPressed(0x21, Key.TRANSFER) in desk.events


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("rating+serial:///dev/ttyS0?preset=qsystem&unit=7", 'pads of preset "qsystem" have numbers from 32 to 255'),
        ("rating+serial:///dev/ttyS0?preset=qsystem&scores=5", '"5" has 1 scores for 0 score keys'),
        ("rating+serial:///dev/ttyS0?scores=1:5,1:4", "names a score key twice"),
        ("rating+serial:///dev/ttyS0?preset=qsystm", 'did you mean "qsystem"?'),
        ("cpower+evdev://1a2c:0e24", '"evdev" is no link'),
        ("rating+evdev://keyboard", "it needs VID:PID"),
    ],
)
def test_a_mistake_in_an_address_is_told(address: str, said: str) -> None:
    with pytest.raises(BadAddress) as caught:
        open_pad(address, ignore)
    assert said in str(caught.value)


def test_a_preset_file_that_is_not_there_is_told() -> None:
    with pytest.raises(BadPreset, match="there is no such preset file"):
        open_pad("rating+serial:///dev/ttyS0?preset=/none/mine.toml", ignore)
