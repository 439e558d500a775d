"""Staff print a slip once more: the journal knows, the slip says so, and a fault is one sentence."""

from dataclasses import replace

from drivers.printer.raster import Raster
from kiosk.my_number.desk import NumberDesk
from kiosk.my_number.reprinting import Reprinting
from kiosk.runners import Runners
from kiosk.slip.content import SlipNote, words_of
from kiosk.slip_of_ticket import slip_content
from kiosk.slip_printer import SlipPrinter
from shared.domain.events import SlipReprinted
from shared.domain.hall import Hall
from shared.domain.outcome import Ok, Outcome
from shared.domain.ticket import Issued
from shared.domain.words import Words
from tests.kiosk.askers import happened
from tests.kiosk.kiosks import Rig


def reprint(rig: Rig, number: str) -> tuple[str, list[SlipNote]]:
    """Return what was said, and how each slip that was drawn is marked."""
    notes, said = list[SlipNote](), list[Outcome[Words]]()

    def draw(_hall: Hall, _issued: Issued, dots: int, _as_text: bool, note: SlipNote) -> list[Raster]:
        notes.append(note)
        return [Raster(dots, bytes(dots // 8 * 40))]

    printer = SlipPrinter(rig.printer, draw)
    made = Reprinting(NumberDesk(rig.desk.store, rig.desk.by), printer, Runners(rig.database, rig.printing, rig.local))
    made.reprint(rig.running.hall, number, said.append)
    rig.work()
    [outcome] = said
    return (outcome.value.en if isinstance(outcome, Ok) else str(outcome.error)), notes


def test_the_slip_comes_marked_and_the_journal_knows(rig: Rig) -> None:
    rig.running.issue("A")
    assert reprint(rig, "a1") == ("The slip of A001 was printed again.", [SlipNote(again=True)])
    assert happened(rig, SlipReprinted) == 1


def test_an_unknown_number_prints_nothing(rig: Rig) -> None:
    said, notes = reprint(rig, "A007")
    assert "no number A007 today" in said
    assert notes == []


def test_what_is_no_number_is_told_at_once(rig: Rig) -> None:
    said, notes = reprint(rig, "007")
    assert "a letter and three digits" in said
    assert notes == []


def test_a_printer_without_paper_says_so(rig: Rig) -> None:
    rig.running.issue("A")
    rig.faults.paper_out = True
    assert "out of paper" in reprint(rig, "A001")[0]


def test_a_printer_that_can_never_tell_is_believed_to_have_printed(rig: Rig) -> None:
    rig.running.issue("A")
    rig.printer.answers = False
    assert reprint(rig, "A001")[0] == "The slip of A001 was printed again."


def test_the_mark_and_the_masked_holder_stand_on_the_slip(rig: Rig) -> None:
    issued = rig.running.issue("A")
    note = SlipNote(holder="王*明 110***********002X", again=True)
    words = words_of(slip_content(rig.running.hall, issued, "kiosk-1", note))
    assert words.mark == "补打 REPRINT"
    assert "取号人 王*明 110***********002X" in words.foot
    demonstration = words_of(replace(slip_content(rig.running.hall, issued, "kiosk-1", note), demonstration=True))
    assert demonstration.mark == "补打 REPRINT · 演示 DEMO"
