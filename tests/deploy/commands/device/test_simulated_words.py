import pytest

from deploy.commands.device.simulated_words import told_by, understand
from drivers.sim.board import SimulatedBoard
from drivers.sim.idcard import SimulatedIdReader
from drivers.sim.pad import SimulatedPad
from drivers.sim.printer import SimulatedPrinter
from drivers.sim.scanner import SimulatedScanner

WORDS = [
    ("silent", "silent is on"),
    ("silent off", "silent is off"),
    ("slow 0.5", "slow is 0.5"),
    ("slow inf", '"slow" is a number from 0 to 60'),
    ("slow", '"slow" needs a number, such as "slow 1"'),
    ("cut frames on", "cut frames is on"),
    ("noise perhaps", '"noise" is on or off, not "perhaps"'),
    ("silence", '"silence" is no word here, did you mean "silent"?'),
    ("faults", "no fault is on"),
    ("press call next", "call next was pressed"),
    ("press 12 call-next", "call next was pressed"),
    ("press no-shov", '"no shov" is no key, did you mean "no show"?'),
    ("score 5", "score 5 was given"),
    ("score 9", '"9" is no score that this pad has a key for'),
]


@pytest.mark.parametrize(("words", "answer"), WORDS)
def test_a_pad_answers_each_word(words: str, answer: str) -> None:
    pad = SimulatedPad()
    assert understand(pad, words) == answer
    pad.stop()


def test_words_switch_real_faults_and_well_switches_all_off() -> None:
    printer = SimulatedPrinter()
    for word in ("paper out", "cover open on", "slow 2", "unplugged"):
        understand(printer, word)
    assert (printer.faults.paper_out, printer.faults.cover_open, printer.faults.slow_s) == (True, True, 2.0)
    assert understand(printer, "faults") == "slow=2.0, unplugged=True, paper out=True, cover open=True"
    understand(printer, "well")
    assert understand(printer, "faults") == "no fault is on"
    printer.stop()


def test_a_board_has_no_keys_to_press() -> None:
    board = SimulatedBoard("cpower")
    assert '"press call next" is no word here' in understand(board, "press call next")
    assert told_by(board) == ""
    board.errors.append("wrong checksum: a5")
    assert told_by(board) == "errors='wrong checksum: a5'"
    board.stop()


def test_a_card_is_placed_and_lifted_and_a_code_scanned_by_their_words() -> None:
    reader, scanner = SimulatedIdReader(), SimulatedScanner()
    assert understand(reader, "place") == "the card 110***********002X lies on the reader"
    assert understand(reader, "lift") == "no card lies on the reader"
    assert understand(scanner, "scan A012") == "A012 was scanned"
    assert '"place" is no word here' in understand(scanner, "place")
    assert understand(scanner, "scan") == '"scan" needs what the code says, such as "scan A012"'
    for device in (reader, scanner):
        device.stop()
