"""Catalogues written to a file are read back equal."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.catalogue.reading import read_catalogue
from shared.catalogue.writing import written
from shared.domain.hall import Place, Policy, Rules
from shared.domain.words import Words

SHIPPED = Path(__file__).parents[3] / "deploy" / "catalogues" / "transport-hall.toml"
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x7f"), min_size=1).filter(
    lambda text: text.strip() == text
)


def test_the_shipped_hall_is_read_back_equal(tmp_path: Path) -> None:
    catalogue = read_catalogue(SHIPPED)
    (tmp_path / "copy.toml").write_text(written(catalogue), encoding="utf-8")
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
    file.write_text(written(changed), encoding="utf-8", newline="")
    assert read_catalogue(file) == changed


RULES = st.builds(
    Rules,
    rating_window_s=st.integers(5, 3600),
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
    book_days_ahead=st.integers(0, 90),
    check_in_early_s=st.integers(0, 480).map(lambda minutes: minutes * 60),
    check_in_late_s=st.integers(0, 480).map(lambda minutes: minutes * 60),
)


@settings(max_examples=30)
@given(rules=RULES)
def test_any_rules_come_back(tmp_path_factory: pytest.TempPathFactory, rules: Rules) -> None:
    file = tmp_path_factory.mktemp("catalogue") / "copy.toml"
    changed = replace(read_catalogue(SHIPPED), rules=rules)
    file.write_text(written(changed), encoding="utf-8", newline="")
    assert read_catalogue(file) == changed
