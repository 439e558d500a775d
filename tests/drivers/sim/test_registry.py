"""Simulated devices by name: which faults make a difference to them, and what their options are checked for."""

import pytest

from drivers.errors import BadAddress
from drivers.sim.pad import SimulatedPad
from drivers.sim.registry import make_simulated

ONE_WAY, TALKING = {"unplugged"}, {"silent", "slow_s", "noise", "cut_frames", "unplugged"}
CHECKED = TALKING | {"wrong_checksum", "busy"}


@pytest.mark.parametrize(
    ("name", "options", "switches"),
    [
        ("cpower", {}, CHECKED),
        ("alpha", {}, ONE_WAY),
        ("cd5220", {}, ONE_WAY),
        ("led8n", {}, ONE_WAY),
        ("template", {}, ONE_WAY),
        ("template", {"preset": "modbus", "register": "0"}, CHECKED),
        ("scanner", {}, TALKING),
        ("rating-ff68", {}, TALKING | {"wrong_checksum", "bounce", "echo"}),
        ("rating-byte", {}, TALKING | {"bounce", "echo"}),
    ],
)
def test_a_device_has_the_faults_that_make_a_difference_to_it(
    name: str, options: dict[str, str], switches: set[str]
) -> None:
    device = make_simulated(name, options)
    assert set(device.switches) == switches
    device.stop()


def test_a_printer_and_a_card_reader_have_faults_of_their_own() -> None:
    printer, reader = make_simulated("escpos"), make_simulated("idcard")
    assert {"paper_out", "near_end", "cover_open", "takes_nothing"} < set(printer.switches)
    assert {"wrong_card", "self_test_failed", "busy"} < set(reader.switches)
    printer.stop()
    reader.stop()


def test_options_reach_the_device() -> None:
    pad = make_simulated("rating-digit", {"scores": "12345", "unit": "9"})
    assert isinstance(pad, SimulatedPad)
    assert (pad.unit, pad.score_keys) == (9, {1: 1, 2: 2, 3: 3, 4: 4, 5: 5})
    pad.stop()


def test_a_wrong_option_is_told_before_anything_is_made() -> None:
    with pytest.raises(BadAddress, match='"untt" is no option, did you mean "unit"'):
        make_simulated("rating-ff68", {"untt": "1"})
