"""What the desk shows of a ticket, worked out without a window."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from counter_terminal import texts
from counter_terminal.desk import class_words, ticket_card
from drivers.state import DeviceState, Health
from shared.domain.hall import APPOINTMENT, NORMAL
from shared.domain.ids import TicketId
from shared.domain.view import AtCounter
from shared.domain.words import Language, Words
from tests.counter_terminal.bench import START, Bench
from tests.factories import RunningHall


@pytest.mark.parametrize(
    ("code", "words"), [(APPOINTMENT, texts.BY_APPOINTMENT), ("gone", Words("gone", "gone"))], ids=str
)
def test_the_class_of_an_appointment_has_a_name_where_the_catalogue_gives_none(
    running: RunningHall, code: str, words: Words
) -> None:
    hall = replace(running.hall, priorities=(), retired=())
    assert class_words(hall, code) == words


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
