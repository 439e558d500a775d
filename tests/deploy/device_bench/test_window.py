"""The bench window: what devices show, what can be pressed, what can be broken."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from deploy.device_bench.card import Stand
from deploy.device_bench.hall import stands_of
from deploy.device_bench.window import BenchWindow
from deploy.rig.devices import Devices
from drivers.board.text import BoardText
from drivers.idcard.card import IdCard
from drivers.idcard.events import CardEvent
from drivers.idcard.opening import open_id_reader
from drivers.opener import open_board, open_pad
from drivers.pad.events import Key, KeyPressed, PadEvent, ScoreGiven
from drivers.scanner.opening import open_scanner
from drivers.sim.idcard import SimulatedIdReader
from drivers.sim.pad import SimulatedPad
from drivers.sim.printer import SimulatedPrinter
from drivers.sim.registry import Simulated, make_simulated
from shared.domain.words import Language

W = TypeVar("W", bound=QWidget)
OpenBench = Callable[..., BenchWindow]


@pytest.fixture
def open_bench(qtbot: QtBot) -> Iterator[OpenBench]:
    """Return what opens a bench with one running device of the kind named, given or made."""
    started: list[Simulated] = []

    def open_with(kind: str, device: Simulated | None = None, *, folded: bool = False) -> BenchWindow:
        device = device or make_simulated(kind)
        device.start()
        started.append(device)
        window = BenchWindow([Stand("it", kind, device)], Language.EN, folded=folded)
        qtbot.addWidget(window)
        window.show()
        return window

    yield open_with
    for device in started:
        device.stop()


def find(bench: BenchWindow, kind: type[W], name: str) -> W:
    found = bench.findChild(kind, name)
    assert found is not None, name
    return found


def plain(label: QLabel) -> str:
    return label.text().replace("\N{NO-BREAK SPACE}", " ")


def press(bench: BenchWindow, name: str) -> None:
    find(bench, QPushButton, name).click()


def test_the_devices_of_a_hall_stand_by_their_counters(qtbot: QtBot) -> None:
    devices = Devices({1: "cpower", 2: "onbon"})
    bench = BenchWindow(stands_of(devices), folded=True)
    qtbot.addWidget(bench)
    headings = [label.text() for label in bench.findChildren(QLabel, "heading")]
    assert headings == [
        "取号机 · 小票打印机",
        "取号机 · 扫码器",
        "取号机 · 身份证阅读器",
        "1 号窗口 · LED 屏 C-Power",
        "1 号窗口 · 评价器 FF 68",
        "2 号窗口 · LED 屏 仰邦",
        "2 号窗口 · 评价器 FF 68",
    ]
    devices.stop()


def test_a_board_shows_what_came_over_its_wire(open_bench: OpenBench, qtbot: QtBot) -> None:
    device = make_simulated("cpower")
    bench = open_bench("cpower", device)
    board = open_board(device.address)
    board.show(BoardText(("A032", "请到1号窗口")))
    glass = find(bench, QWidget, "it_glass")
    qtbot.waitUntil(lambda: glass.accessibleName() == "A032 请到1号窗口")
    board.close()


def test_keys_and_scores_reach_the_program_and_their_bytes_are_shown(open_bench: OpenBench, qtbot: QtBot) -> None:
    pad = SimulatedPad(unit=2)
    bench = open_bench("rating-ff68", pad)
    heard: list[PadEvent] = []
    program = open_pad(pad.address, heard.append)
    find(bench, QLineEdit, "it_digits").setText("12")
    press(bench, "it_key_transfer")
    assert find(bench, QLabel, "it_told").text() == "Sent FF 68 05 05 68 02 01 01 02 13 19 16"
    press(bench, "it_key_call_next")
    press(bench, "it_score_4")
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == [KeyPressed(2, Key.TRANSFER, (1, 2)), KeyPressed(2, Key.CALL_NEXT), ScoreGiven(2, 4)]
    program.close()


def test_a_pad_shows_what_it_was_told(open_bench: OpenBench, qtbot: QtBot) -> None:
    pad = SimulatedPad()
    bench = open_bench("rating-ff68", pad)
    program = open_pad(pad.address, lambda _: None)
    program.show_ticket("A032", 7)
    program.start_rating()
    display = find(bench, QLabel, "it_display")
    qtbot.waitUntil(lambda: plain(display) == "032　7 waiting　Please rate")
    program.close()


def test_the_lamp_of_a_keypad_is_told_in_words(open_bench: OpenBench, qtbot: QtBot) -> None:
    device = make_simulated("keypad-qsystem")
    bench = open_bench("keypad-qsystem", device)
    program = open_pad(device.address, lambda _: None)
    program.show_ticket(None, 3)
    display = find(bench, QLabel, "it_display")
    qtbot.waitUntil(lambda: plain(display).endswith("　green lamp blinking"))
    program.close()


def test_every_key_of_a_simple_pad_can_be_pressed_also_one_without_a_score(open_bench: OpenBench) -> None:
    bench = open_bench("rating-line")
    assert plain(find(bench, QLabel, "it_display")) == "No display"
    press(bench, "it_plain_9")
    assert find(bench, QLabel, "it_told").text() == "Sent 39 0D 0A"


def test_a_chosen_card_is_read_and_lies_there_until_it_is_taken_away(open_bench: OpenBench, qtbot: QtBot) -> None:
    reader = SimulatedIdReader()
    bench = open_bench("idcard", reader)
    told: list[CardEvent] = []
    program = open_id_reader(reader.address, told.append)
    cards, state = find(bench, QComboBox, "it_cards"), find(bench, QLabel, "it_told")
    cards.setCurrentIndex(3)
    press(bench, "it_place")
    qtbot.waitUntil(lambda: "The card was read and still lies there" in state.text())
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], IdCard)
    assert told[0].name == "阿依古丽·买买提艾力"
    press(bench, "it_lift")
    qtbot.waitUntil(lambda: "No card on the reader" in state.text())
    program.close()


def test_a_typed_code_is_scanned_by_the_button_and_by_enter(open_bench: OpenBench, qtbot: QtBot) -> None:
    device = make_simulated("scanner")
    bench = open_bench("scanner", device)
    codes: list[str] = []
    program = open_scanner(device.address + "?debounce=0", lambda scan: codes.append(scan.text))
    press(bench, "it_scan")
    assert find(bench, QLabel, "it_told").text() == "Nothing scanned yet"
    line = find(bench, QLineEdit, "it_code")
    line.setText("A012")
    press(bench, "it_scan")
    line.setText("业务A")
    line.returnPressed.emit()
    qtbot.waitUntil(lambda: codes == ["A012", "业务A"])
    assert find(bench, QLabel, "it_told").text() == "Sent E4 B8 9A E5 8A A1 41 0D"
    program.close()


def test_a_switch_breaks_its_device_and_all_well_mends_it(open_bench: OpenBench) -> None:
    printer = SimulatedPrinter()
    bench = open_bench("escpos", printer, folded=True)
    find(bench, QCheckBox, "it_paper_out").click()
    find(bench, QCheckBox, "it_slow_s").click()
    bench.refresh()
    assert (printer.faults.paper_out, printer.faults.slow_s) == (True, 1.0)
    assert find(bench, QLabel, "it_faults_on").text() == "⚠ 2 on"
    press(bench, "it_well")
    assert (printer.faults.paper_out, printer.faults.slow_s) == (False, 0.0)


def test_a_fault_that_goes_by_itself_moves_its_switch(open_bench: OpenBench) -> None:
    reader = SimulatedIdReader()
    bench = open_bench("idcard", reader)
    switch = find(bench, QCheckBox, "it_read_fails")
    switch.click()
    assert reader.faults.read_fails == 1
    reader.faults.read_fails = 0
    bench.refresh()
    assert not switch.isChecked()


def test_switches_are_folded_away_until_they_are_asked_for(open_bench: OpenBench) -> None:
    bench = open_bench("scanner", folded=True)
    switch = find(bench, QCheckBox, "it_silent")
    assert not switch.isVisible()
    press(bench, "it_faults")
    assert switch.isVisible()


def test_a_mistake_of_the_program_is_shown(open_bench: OpenBench) -> None:
    pad = SimulatedPad()
    bench = open_bench("rating-ff68", pad)
    pad.errors.append("no echo: ff 68")
    bench.refresh()
    assert find(bench, QLabel, "it_wrong").text() == "The program was wrong: no echo: ff 68"


def test_the_language_is_changed_by_its_button(open_bench: OpenBench) -> None:
    bench = open_bench("scanner")
    press(bench, "language")
    assert (bench.windowTitle(), find(bench, QPushButton, "it_scan").text()) == ("小窗 设备台", "扫描")
    assert find(bench, QLabel, "it_told").text() == "还没有扫描"
    press(bench, "language")
    assert find(bench, QPushButton, "it_scan").accessibleName() == "Scan"
