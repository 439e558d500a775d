"""The list of missing papers, on a simulated printer and on none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from counter_terminal.visit.printing import fault_words
from counter_terminal.visit.slip import PaperList, slip_lines
from drivers.errors import BadAnswer, CoverOpen, NotConnected, PaperOut, PrinterFault
from drivers.printer.opening import SimulatedPrinting, open_printer
from drivers.printer.outcome import NotPrinted, Printed, PrintOutcome, PrintUnknown
from drivers.printer.text import SlipLine, TextLine
from shared.domain.jobs import ManualJobs
from shared.domain.material_check import CheckedMaterial, MaterialState
from shared.domain.words import Language
from tests.counter_terminal.bench import Bench
from tests.shared.actions.deferring import REPORT


class Paper:
    """A printer that answers as told."""

    width_dots = 576

    def __init__(self, outcome: PrintOutcome) -> None:
        self.outcome, self.printed = outcome, list[Sequence[SlipLine]]()

    def print_text(self, lines: Sequence[SlipLine]) -> PrintOutcome:
        self.printed.append(lines)
        return self.outcome


def mark_missing(serving: Bench) -> None:
    for place in (0, 0, 1, 1, 1, 2):
        serving.presenter.visit.ticks.press(place)
    serving.settle()


def printing_on(serving: Bench, paper: Paper) -> ManualJobs:
    jobs = ManualJobs()
    serving.presenter.visit.list.use(paper, jobs)
    mark_missing(serving)
    return jobs


def said(bench: Bench) -> str:
    return bench.state.status.text.zh


def test_without_a_printer_the_button_says_so(serving: Bench) -> None:
    mark_missing(serving)
    assert not serving.state.visit.print.enabled
    serving.presenter.visit.list.press()
    assert "没有接小票打印机" in said(serving)


def test_there_is_no_list_while_nothing_is_missing(serving: Bench) -> None:
    paper = Paper(Printed())
    serving.presenter.visit.list.use(paper, ManualJobs())
    assert not serving.state.visit.print.enabled
    serving.presenter.visit.list.press()
    assert "没有缺的材料" in said(serving)
    assert not paper.printed


def test_the_list_tells_what_is_missing_and_until_when_the_rest_may_follow(serving: Bench) -> None:
    paper = Paper(Printed())
    jobs = printing_on(serving, paper)
    serving.presenter.visit.list.press()
    assert serving.state.visit.print.label.zh == "打印中……"
    serving.presenter.visit.list.press()
    jobs.drain()
    [lines] = paper.printed
    texts = [line.text for line in lines if isinstance(line, TextLine)]
    assert texts == [
        "测试大厅",
        "材料一次性告知单",
        "事项A",
        "号码 A001",
        "还缺这些材料：",
        "□ 身份证",
        "已容缺受理，请按期补交：",
        "□ 检测报告",
        "   请在 03-09 前补交",
        "1 号窗口  王1",
        "2026-03-02 09:00",
        "咨询电话 12345",
    ]
    assert said(serving) == "清单已打印，请交给群众。"


def test_the_list_speaks_the_citizens_language(serving: Bench) -> None:
    mark_missing(serving)
    facts = serving.presenter.facts
    ticket = facts.counter.ticket
    assert ticket is not None
    english = replace(ticket, language=Language.EN)
    clerk = facts.hall.clerks[0].name
    told = PaperList(facts.hall, english, ticket.materials, facts.counter_id, clerk, serving.clock.now)
    texts = [line.text for line in slip_lines(told, 48) if isinstance(line, TextLine)]
    assert "□ Inspection report" in texts
    assert "   by 03-09" in texts


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        (Printed(near_end=True), "快用完"),
        (NotPrinted(PaperOut("out of paper")), "缺纸"),
        (NotPrinted(CoverOpen("open")), "盖子"),
        (PrintUnknown(NotConnected("lost")), "不知道出没出纸"),
    ],
)
def test_a_fault_is_one_sentence_and_the_button_is_free_again(
    serving: Bench, outcome: PrintOutcome, sentence: str
) -> None:
    jobs = printing_on(serving, Paper(outcome))
    serving.presenter.visit.list.press()
    jobs.drain()
    assert sentence in said(serving)
    assert serving.state.visit.print.label.zh == "打印清单"


@pytest.mark.parametrize("kind", [PaperOut, CoverOpen, PrinterFault, NotConnected, BadAnswer])
def test_every_fault_says_what_to_do_in_both_languages(kind: type[Exception]) -> None:
    words = fault_words(kind("why"))
    assert words.zh.startswith("没有打印")
    assert words.en.startswith("Not printed")


@pytest.fixture
def simulated() -> Iterator[SimulatedPrinting]:
    printer = open_printer("sim:")
    assert isinstance(printer, SimulatedPrinting)
    yield printer
    printer.close()


def test_a_simulated_printer_prints_it_and_its_faults_are_told(serving: Bench, simulated: SimulatedPrinting) -> None:
    jobs = ManualJobs()
    serving.presenter.visit.list.use(simulated, jobs)
    mark_missing(serving)
    serving.presenter.visit.list.press()
    jobs.drain()
    assert said(serving) == "清单已打印，请交给群众。"
    simulated.device.faults.paper_out = True
    serving.presenter.visit.list.press()
    jobs.drain()
    assert "缺纸" in said(serving)


def test_long_names_are_broken_at_words_and_stay_under_their_box(serving: Bench) -> None:
    facts = serving.presenter.facts
    ticket = facts.counter.ticket
    assert ticket is not None
    english = replace(ticket, language=Language.EN)
    ticks = (CheckedMaterial(REPORT.name.zh, MaterialState.MISSING),)
    told = PaperList(facts.hall, english, ticks, facts.counter_id, facts.hall.clerks[0].name, serving.clock.now)
    texts = [line.text for line in slip_lines(told, 16) if isinstance(line, TextLine)]
    assert texts[texts.index("□ Inspection") + 1] == "   report"
