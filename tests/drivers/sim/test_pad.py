import pytest

from drivers.address import parse_address
from drivers.link.opening import open_link
from drivers.pad.events import Key
from drivers.pad.showing import star_frames
from drivers.sim.pad import SimulatedPad
from tests.drivers.pad.ff68_frames import frame
from tests.drivers.wire import hexes, until

CALL_NEXT = hexes("FF 68 03 03 68 01 01 0C 0E 16")


def test_a_pad_sends_its_frame_once_more_when_no_echo_comes() -> None:
    pad = SimulatedPad()
    pad.start()
    link = open_link(parse_address(pad.address))
    pad.press(Key.CALL_NEXT)
    heard = b""

    def twice() -> bool:
        nonlocal heard
        heard += link.read(0.1)
        return heard == CALL_NEXT * 2

    until(twice)
    link.write(CALL_NEXT)
    until(lambda: pad.idle)
    assert not pad.errors
    link.close()
    pad.stop()


def test_a_pad_notes_what_it_did_not_expect() -> None:
    changes: list[None] = []
    pad = SimulatedPad(on_change=lambda: changes.append(None))
    pad.start()
    link = open_link(parse_address(pad.address))
    link.write(b"noise" + frame(1, 0x55, b"\x01") + frame(2, 3, b"") + frame(1, 3, b""))
    until(lambda: len(changes) == 2)
    assert list(pad.errors) == ["unexpected: ff 68 03 03 68 01 55 01 57 16"]
    assert pad.beeps == 1
    link.close()
    pad.stop()


def test_a_pad_lights_the_stars_that_it_is_sent() -> None:
    pad = SimulatedPad()
    pad.start()
    link = open_link(parse_address(pad.address))
    link.write(b"".join(star_frames(pad.template.send, 1, 4)))
    until(lambda: pad.stars == 4)
    assert not pad.errors
    link.close()
    pad.stop()


def test_a_score_without_a_key_can_not_be_given() -> None:
    pad = SimulatedPad(scores="4-2")
    pad.start()
    with pytest.raises(ValueError, match="no key of the pad gives the score 5"):
        pad.give_score(5)
    pad.stop()
