"""The demonstration hall keeps what it promises."""

import re
from pathlib import Path

import pytest

from shared.catalogue.model import Catalogue
from shared.catalogue.reading import read_catalogue
from shared.domain.hall import ElsewhereKind, Role
from shared.domain.hours import Span, Week
from shared.domain.words import Words

REQUIRED = {
    "道路运输证核发",
    "货车营运证办理",
    "道路货物运输从业资格证换证",
    "危险货物运输从业资格证转籍",
    "机动车维修经营许可",
    "道路客运经营许可",
    "超限运输许可",
    "车辆年度审验",
    "违章处罚受理",
    "暂扣车辆放行",
    "投诉咨询",
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(Path(__file__).parents[3] / "deploy" / "catalogues" / "transport-hall.toml")


def test_it_is_marked_as_a_demonstration(catalogue: Catalogue) -> None:
    assert catalogue.hall.demonstration
    assert catalogue.hall.time_zone == "Asia/Shanghai"


def test_it_has_the_size_of_a_real_hall(catalogue: Catalogue) -> None:
    assert {"路政运政分中心", "处罚中心"} <= {d.name.zh for d in catalogue.departments}
    assert len(catalogue.services) >= 16
    assert len(catalogue.counters) == 8
    assert len(catalogue.clerks) == 10
    assert [c.role for c in catalogue.clerks].count(Role.CLERK) == 8
    assert {Role.GUIDE, Role.MANAGER} <= {c.role for c in catalogue.clerks}
    assert {"normal", "green"} == {p.code for p in catalogue.priorities}


def test_it_offers_the_services_of_a_transport_authority(catalogue: Catalogue) -> None:
    by_name = {s.name.zh: s for s in catalogue.services}
    assert by_name.keys() >= REQUIRED
    assert by_name["机动车维修经营许可"].promised_days == 10


def test_a_counter_promises_more_time_than_serving_usually_takes(catalogue: Catalogue) -> None:
    promises = {s.code: s.promised_s for s in catalogue.services if s.promised_s is not None}
    assert [s.code for s in catalogue.services if promises.get(s.code, 2 * s.mean_service_s) <= s.mean_service_s] == []
    assert {s.code for s in catalogue.services} - promises.keys() == {"statement-hearing", "enquiry-complaint"}, (
        "nobody knows beforehand how long a question takes"
    )


def test_every_service_tells_what_to_bring(catalogue: Catalogue) -> None:
    assert [s.code for s in catalogue.services if not s.materials] == []
    assert [s.code for s in catalogue.services if len({m.name.zh for m in s.materials}) != len(s.materials)] == []
    notes = [m.note for s in catalogue.services for m in s.materials]
    assert all(note.zh and note.en for note in notes)


def test_every_department_has_services_and_every_queue_is_used(catalogue: Catalogue) -> None:
    assert {s.department for s in catalogue.services} == {d.code for d in catalogue.departments}
    assert {s.queue for s in catalogue.services} == {q.letter for q in catalogue.queues}


def test_every_queue_is_the_first_choice_of_a_counter(catalogue: Catalogue) -> None:
    assert {c.queues[0] for c in catalogue.counters} == {q.letter for q in catalogue.queues}


def test_it_closes_at_noon_where_it_is_no_demonstration(catalogue: Catalogue) -> None:
    assert catalogue.hall.hours.week.usual == (Span.of("08:30", "12:00"), Span.of("13:30", "17:00"))
    by_code = {s.code: s for s in catalogue.services}
    assert by_code["annual-review"].hours == Week((Span.of("08:30", "12:00"),))


def test_it_shows_appointments_limits_and_head_starts(catalogue: Catalogue) -> None:
    slots = [pattern for s in catalogue.services for pattern in s.slots]
    assert len(slots) >= 3
    assert {pattern.after_hours for pattern in slots} == {False, True}
    assert {s.caps.per_person for s in catalogue.services} == {None, 2}
    green = {q.letter: dict(q.head_starts).get("green") for q in catalogue.queues}
    assert {green["D"], green["V"], green["A"]} == {1800, 600, None}


def test_web_addresses_are_reserved_for_examples(catalogue: Catalogue) -> None:
    ways = [way for s in catalogue.services for way in s.elsewhere]
    assert {way.kind for way in ways} >= {ElsewhereKind.ONLINE, ElsewhereKind.MACHINE}
    assert all(way.url.startswith("https://example.com/") for way in ways if way.kind is ElsewhereKind.ONLINE)
    assert all(way.where.zh and not way.url for way in ways if way.kind is ElsewhereKind.MACHINE)


def test_names_and_hints_fit_a_tile(catalogue: Catalogue) -> None:
    names = [s.name for s in catalogue.services]
    hints = [s.hint for s in catalogue.services]
    assert [w.zh for w in names if len(w.zh) > 14] + [w.en for w in names if len(w.en) > 42] == []
    assert [w.zh for w in hints if len(w.zh) > 22] + [w.en for w in hints if len(w.en) > 70] == []


def test_each_language_is_in_its_own_place(catalogue: Catalogue) -> None:
    assert [w for w in _all_words(catalogue) if not _chinese(w.zh) or _chinese(w.en)] == []


def _all_words(catalogue: Catalogue) -> list[Words]:
    services = catalogue.services
    return [
        catalogue.hall.name,
        *(d.reason for d in catalogue.hall.hours.special_days),
        *(d.name for d in catalogue.departments),
        *(w for q in catalogue.queues for w in (q.name, q.place)),
        *(w for s in services for w in (s.name, s.hint, s.fee)),
        *(w for s in services for m in s.materials for w in (m.name, m.note)),
        *(w for s in services for e in s.elsewhere for w in (e.name, e.where)),
        *(c.name for c in catalogue.clerks),
        *catalogue.notices,
    ]


def _chinese(text: str) -> bool:
    return bool(re.search(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]", text))
