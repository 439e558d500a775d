"""What the desk shows of a ticket, worked out without a window."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from counter_terminal import texts
from counter_terminal.class_words import class_words
from counter_terminal.desk import ticket_card
from drivers.state import DeviceState, Health
from shared.domain.hall import APPOINTMENT, NORMAL
from shared.domain.ids import TicketId
from shared.domain.view import AtCounter
from shared.domain.words import Language, Words
from tests.counter_terminal.bench import START, Bench
from tests.counter_terminal.signing.people import changes_hall
from tests.factories import RunningHall


@pytest.mark.parametrize(
    ("code", "words"), [(APPOINTMENT, texts.BY_APPOINTMENT), ("gone", Words("gone", "gone"))], ids=str
)
def test_the_class_of_an_appointment_has_a_name_where_the_catalogue_gives_none(
    running: RunningHall, code: str, words: Words
) -> None:
    hall = replace(running.hall, priorities=(), retired=())
    assert class_words(hall, code) == words


@pytest.mark.parametrize(
    ("letters", "said"),
    [("", "等候区没有人"), ("BB", "您的队列没有人，其他队列有 2 人"), ("AB", "按“叫号”请下一位")],
)
def test_a_free_counter_tells_who_waits_for_it_and_who_waits_elsewhere(bench: Bench, letters: str, said: str) -> None:
    changes_hall(bench, {"001": ("A",)})
    bench.sign_in()
    for letter in letters:
        bench.running.issue(letter)
    bench.settle()
    assert bench.state.idle_line.zh == said


def test_a_masked_name_stands_before_the_service(running: RunningHall) -> None:
    service, at = running.hall.services[0], datetime(2026, 3, 2, 1, tzinfo=UTC)
    alone = AtCounter(TicketId(1), "A032", service.id, service.queue_id, NORMAL, Language.ZH, at, at)
    named = replace(alone, name="张*三")
    assert ticket_card(running.hall, alone, at).title == service.name
    assert ticket_card(running.hall, named, at).title.zh == f"张*三 · {service.name.zh}"


@pytest.mark.parametrize(
    ("health", "reached", "label"),
    [
        (Health.ONLINE, True, "评价器正常"),
        (Health.OFFLINE, False, "评价器断开"),
        (Health.UNKNOWN, True, "评价器已连接"),
        (Health.UNKNOWN, False, "评价器未知"),
    ],
)
def test_a_pad_that_nobody_has_pressed_yet_is_connected_and_no_riddle(
    desk: Bench, health: Health, reached: bool, label: str
) -> None:
    error = "Pad (rating): away." if health is Health.OFFLINE else None
    desk.presenter.pad_came(DeviceState(health, START, None, error, reached=reached))
    assert desk.state.pad.label.zh == label
