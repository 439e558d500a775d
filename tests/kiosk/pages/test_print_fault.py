"""The page of a slip that did not come out: what happens without an answer, and the answer that is likeliest."""

from dataclasses import replace

import pytest

from deploy.pictures.kiosk import home_state, issued_ticket
from kiosk.pages.print_fault import Answer, answers
from kiosk.press import Keep
from kiosk.state import PrintFault, SlipTrouble
from kiosk.window import KioskWindow
from shared.domain.hall import Hall
from tests.kiosk.windows import find, heard_of, press, show, text


@pytest.mark.parametrize(
    ("trouble", "first"),
    [
        (SlipTrouble.PAPER_OUT, Answer.KEEP),
        (SlipTrouble.COVER_OPEN, Answer.KEEP),
        (SlipTrouble.UNTOLD, Answer.KEEP),
        (SlipTrouble.AWAY, Answer.RETRY),
        (SlipTrouble.FAULT, Answer.RETRY),
        (SlipTrouble.RESTARTED, Answer.RETRY),
    ],
)
def test_the_likeliest_answer_comes_first(trouble: SlipTrouble, first: Answer) -> None:
    told = answers(trouble)
    assert (told[0], set(told)) == (first, set(Answer))


def test_whoever_has_the_slip_of_a_mute_printer_says_so_with_the_great_button(window: KioskWindow, hall: Hall) -> None:
    heard = heard_of(window)
    home = home_state(hall)
    place = PrintFault(issued_ticket(home), SlipTrouble.UNTOLD, maybe_printed=True)
    show(window, replace(home, place=replace(place, trouble=SlipTrouble.FAULT)))
    assert find(window, "retry_print").y() < find(window, "keep_number").y()
    show(window, replace(home, place=place))
    assert text(window, "keep_number") == "有小票了，或已记住号码"
    assert find(window, "keep_number").y() < find(window, "retry_print").y()
    press(window, "keep_number")
    assert heard == [Keep()]


@pytest.mark.parametrize(
    ("maybe_printed", "told"),
    [(False, "不选择就离开，A032 号会退回，不再叫号。"), (True, "不选择也行，A032 号为您保留。")],
)
def test_the_page_says_from_the_start_what_happens_without_an_answer(
    window: KioskWindow, hall: Hall, maybe_printed: bool, told: str
) -> None:
    home = home_state(hall)
    show(window, replace(home, place=PrintFault(issued_ticket(home), SlipTrouble.PAPER_OUT, maybe_printed)))
    assert text(window, "fault_unanswered") == told
