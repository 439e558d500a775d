"""What a press makes of a paper, and how it is shown, as tables."""

from datetime import date

import pytest

from counter_terminal.visit.papers import cycled, mark_of, paper_lines, papers_line, usual_outcome
from counter_terminal.visit.state import Mark
from shared.domain.hall import Material
from shared.domain.material_check import Checked
from shared.domain.visit_outcome import ALWAYS, DEFERRED, DISCLOSED, FINISHED, USUAL
from shared.domain.words import NOTHING
from tests.counter_terminal.visit.conftest import FORM
from tests.shared.actions.deferring import CARD, REPORT

MONDAY = date(2026, 3, 2)


def pressed(material: Material, times: int, ticks: Checked = ()) -> Checked:
    for _ in range(times):
        ticks = cycled(ticks, material, MONDAY)
    return ticks


@pytest.mark.parametrize(
    ("material", "marks"),
    [
        (CARD, [Mark.OPEN, Mark.THERE, Mark.MISSING, Mark.OPEN]),
        (REPORT, [Mark.OPEN, Mark.THERE, Mark.MISSING, Mark.DEFERRED, Mark.OPEN]),
    ],
)
def test_a_press_goes_on_to_the_next_state_and_defers_only_where_that_is_allowed(
    material: Material, marks: list[Mark]
) -> None:
    assert [mark_of(pressed(material, times), material) for times in range(len(marks))] == marks


def test_a_deferred_paper_has_its_due_date_in_working_days() -> None:
    [tick] = pressed(REPORT, 3)
    assert tick.due == date(2026, 3, 9)


def test_a_press_leaves_the_other_papers_alone() -> None:
    ticks = pressed(CARD, 2, pressed(REPORT, 1))
    assert (mark_of(ticks, CARD), mark_of(ticks, REPORT)) == (Mark.MISSING, Mark.THERE)


@pytest.mark.parametrize(
    ("times", "zh", "en"),
    [
        (0, "必需", "required"),
        (1, "齐", "there"),
        (2, "缺", "missing"),
        (3, "缺，容缺受理至 03-09", "missing, may follow by 03-09"),
    ],
)
def test_each_state_is_told_in_words(times: int, zh: str, en: str) -> None:
    [line] = paper_lines((REPORT,), pressed(REPORT, times))
    assert (line.said.zh, line.said.en) == (zh, en)


@pytest.mark.parametrize(
    ("ticks", "line", "outcome"),
    [
        ((), "", FINISHED),
        (pressed(CARD, 1), "齐 1/2", FINISHED),
        (pressed(CARD, 2), "齐 0/2 · 缺 1 · 办结记为“一次性告知补正”", DISCLOSED),
        (pressed(FORM, 2), "齐 0/3 · 缺 1", FINISHED),
        (pressed(CARD, 2, pressed(REPORT, 3)), "齐 0/2 · 缺 1 · 容缺 1 · 办结记为“一次性告知补正”", DISCLOSED),
        (pressed(CARD, 1, pressed(REPORT, 3)), "齐 1/2 · 容缺 1 · 办结记为“容缺受理”", DEFERRED),
    ],
)
def test_the_papers_are_summed_up_and_tell_how_finishing_counts(ticks: Checked, line: str, outcome: str) -> None:
    papers = (CARD, REPORT, FORM) if FORM.name.zh in {tick.name for tick in ticks} else (CARD, REPORT)
    said = papers_line(papers, ticks, USUAL)
    assert said.zh == line
    assert bool(said.en) is (said != NOTHING)
    assert usual_outcome(papers, ticks, USUAL) == outcome


def test_a_hall_without_that_outcome_counts_what_is_left() -> None:
    assert usual_outcome((CARD,), pressed(CARD, 2), ALWAYS) == FINISHED
