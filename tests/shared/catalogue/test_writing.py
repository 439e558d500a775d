"""Catalogues written to a file are read back equal."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.catalogue.model import Catalogue
from shared.catalogue.reading import read_catalogue
from shared.catalogue.samples import put_samples
from shared.catalogue.writing import written
from shared.domain.caps import Caps
from shared.domain.hall import IdCardUse, PriorityClass
from shared.domain.hours import HallHours, OpenOn, Span, Spans, SpecialDay, Week, Weekday
from shared.domain.pause_words import PauseReason
from shared.domain.rules import Place, Policy, Rules
from shared.domain.slot_pattern import SlotPattern
from shared.domain.words import Words

SHIPPED = Path(__file__).parents[3] / "deploy" / "catalogues" / "transport-hall.toml"
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x7f"), min_size=1).filter(
    lambda text: text.strip() == text
)


def write(file: Path, catalogue: Catalogue) -> None:
    file.write_text(written(catalogue), encoding="utf-8", newline="")
    put_samples(catalogue.samples, file.parent)


def test_the_shipped_hall_is_read_back_equal(tmp_path: Path) -> None:
    catalogue = read_catalogue(SHIPPED)
    write(tmp_path / "copy.toml", catalogue)
    assert read_catalogue(tmp_path / "copy.toml") == catalogue


@settings(max_examples=20)
@given(notice=TEXTS, seconds=st.integers(min_value=1, max_value=28800))
def test_any_text_and_any_mean_time_come_back(
    tmp_path_factory: pytest.TempPathFactory, notice: str, seconds: int
) -> None:
    file = tmp_path_factory.mktemp("catalogue") / "copy.toml"
    catalogue = read_catalogue(SHIPPED)
    service = replace(catalogue.services[0], mean_service_s=seconds)
    changed = replace(catalogue, services=(service, *catalogue.services[1:]), notices=(Words(notice, notice),))
    write(file, changed)
    assert read_catalogue(file) == changed


RULES = st.builds(
    Rules,
    rating_window_s=st.integers(20, 3600),
    recall_limit=st.integers(0, 20),
    policy=st.sampled_from(Policy),
    ratio=st.integers(1, 20),
    help_after_s=st.integers(0, 8 * 3600),
    parked_for_s=st.none() | st.integers(60, 12 * 3600),
    parked_for_calls=st.none() | st.integers(1, 100),
    return_after=st.integers(0, 20),
    transfer_place=st.sampled_from(Place),
    auto_start_s=st.none() | st.integers(5, 1800),
    finish_on_next=st.booleans(),
    numbers_early_s=st.integers(0, 480).map(lambda minutes: minutes * 60),
    long_line_from=st.none() | st.integers(1, 10_000),
    overlong_wait_s=st.none() | st.integers(60, 8 * 3600),
    book_days_ahead=st.integers(0, 90),
    check_in_early_s=st.integers(0, 480).map(lambda minutes: minutes * 60),
    check_in_late_s=st.integers(0, 480).map(lambda minutes: minutes * 60),
    pin_required=st.booleans(),
    three_questions=st.booleans(),
)


@st.composite
def day_hours(draw: st.DrawFn) -> Spans:
    edges = sorted(draw(st.sets(st.integers(0, 24 * 60), max_size=6)))
    return tuple(Span(opens, closes) for opens, closes in zip(edges[::2], edges[1::2], strict=False))


@st.composite
def weeks(draw: st.DrawFn, usual: st.SearchStrategy[Spans | None]) -> Week:
    own = draw(st.dictionaries(st.sampled_from(Weekday), day_hours()))
    return Week(draw(usual), tuple((weekday, own[weekday]) for weekday in Weekday if weekday in own))


DATES = st.dates(date(2026, 1, 1), date(2029, 12, 31))
SPECIAL = st.builds(SpecialDay, DATES, day_hours(), st.builds(Words, TEXTS, TEXTS))
HALL_HOURS = st.builds(
    HallHours,
    st.sampled_from([OpenOn.WORKING_DAYS, OpenOn.EVERY_DAY]),
    weeks(st.none() | day_hours()),
    st.lists(SPECIAL, unique_by=lambda special: special.day, max_size=3).map(tuple),
    st.lists(DATES, max_size=3).map(tuple),
).filter(lambda hours: any(hours.on_weekday(weekday, (Span(0, 1),)) for weekday in Weekday))
LIMITS = st.none() | st.integers(1, 10_000)
CAPS = st.builds(Caps, LIMITS, st.integers(1, 10_000), st.integers(5, 1440).map(lambda m: m * 60), LIMITS)
AFTER_HOURS = st.builds(
    SlotPattern,
    st.tuples(st.integers(0, 600), st.integers(840, 1440)).map(lambda edges: Span(*edges)),
    st.integers(5, 240),
    st.integers(1, 99),
    st.lists(st.sampled_from(Weekday), unique=True).map(tuple),
    after_hours=st.just(True),
)
SERVICE_HOURS = weeks(st.none() | st.just(()) | st.just((Span(0, 24 * 60),))).map(
    lambda week: Week(week.usual, tuple((weekday, ()) for weekday, _ in week.own))
)


@settings(max_examples=40)
@given(
    hours=HALL_HOURS,
    own=st.none() | SERVICE_HOURS,
    caps=st.just(Caps()) | CAPS,
    slots=AFTER_HOURS,
    days=st.lists(DATES, max_size=3).map(tuple),
    long_line=LIMITS,
    card=st.none() | st.sampled_from(IdCardUse),
    promised_min=st.none() | st.integers(1, 480),
    head_starts=st.dictionaries(st.sampled_from(["normal", "green", "appointment"]), st.integers(0, 480)),
)
def test_any_hours_limits_and_appointments_come_back(
    tmp_path_factory: pytest.TempPathFactory,
    hours: HallHours,
    own: Week | None,
    caps: Caps,
    slots: SlotPattern,
    days: tuple[date, ...],
    long_line: int | None,
    card: IdCardUse | None,
    promised_min: int | None,
    head_starts: dict[str, int],
) -> None:
    file = tmp_path_factory.mktemp("catalogue") / "copy.toml"
    was = read_catalogue(SHIPPED)
    plain = tuple(replace(s, hours=None, slots=()) for s in was.services)
    service = replace(
        plain[0],
        hours=own,
        caps=caps,
        slots=(slots,),
        no_slots_on=days,
        long_line_from=long_line,
        id_card=card,
        id_typed=card is not None,
        promised_s=None if promised_min is None else promised_min * 60,
    )
    queue = replace(was.queues[0], head_starts=tuple((code, m * 60) for code, m in head_starts.items()))
    changed = replace(
        was,
        clerks=(replace(was.clerks[0], may_choose=long_line is None), *was.clerks[1:]),
        hall=replace(was.hall, hours=hours),
        services=(service, *plain[1:]),
        queues=(queue, *was.queues[1:]),
    )
    write(file, changed)
    assert read_catalogue(file) == changed


@settings(max_examples=30)
@given(rules=RULES)
def test_any_rules_come_back(tmp_path_factory: pytest.TempPathFactory, rules: Rules) -> None:
    file = tmp_path_factory.mktemp("catalogue") / "copy.toml"
    changed = replace(read_catalogue(SHIPPED), rules=rules)
    write(file, changed)
    assert read_catalogue(file) == changed


def test_what_the_kiosk_tells_of_classes_and_services_comes_back(tmp_path: Path) -> None:
    was = read_catalogue(SHIPPED)
    old = PriorityClass("old", Words("老人", "Older people"), 600, from_age=70, who=Words("本人到场", "In person"))
    service = replace(was.services[0], keywords=("驾照", 'a "card"'))
    changed = replace(was, priorities=(*was.priorities, old), services=(service, *was.services[1:]))
    write(tmp_path / "copy.toml", changed)
    assert read_catalogue(tmp_path / "copy.toml") == changed


def test_skills_and_reasons_to_pause_are_read_back_equal(tmp_path: Path) -> None:
    catalogue = read_catalogue(SHIPPED)
    letters = tuple(queue.letter for queue in catalogue.queues[:2])
    clerks = (replace(catalogue.clerks[0], skills=letters), *catalogue.clerks[1:])
    reasons = (PauseReason("tea", Words("喝茶", "Tea"), 600), PauseReason("locked", Words("离席", "Away")))
    changed = replace(catalogue, clerks=clerks, pause_reasons=reasons)
    write(tmp_path / "copy.toml", changed)
    assert read_catalogue(tmp_path / "copy.toml") == changed
