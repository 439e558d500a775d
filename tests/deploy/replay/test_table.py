"""A replay's figures as people read them."""

import re
from datetime import date

from deploy.replay.figures import Figures, figures_of
from deploy.replay.served import PlayedDay
from deploy.replay.table import table
from tests.deploy.replay.days import served

FEW = figures_of([PlayedDay(date(2026, 3, 2), (served(5), served(150)), 1, 3600)])
MIXED = figures_of([PlayedDay(date(2026, 3, 2), (served(5), served(600, "green", "B")), 1, 3600)])


def cells(*figures: Figures) -> list[list[str]]:
    text = table({f"policy-{n}": it for n, it in enumerate(figures)})
    return [re.split(r" {2,}", line) for line in text.splitlines()]


def test_each_policy_is_a_column() -> None:
    rows = cells(FEW, FEW)
    assert rows[0] == ["policy", "policy-0", "policy-1"]
    assert ["mean wait", "77.5 s", "77.5 s"] in rows
    assert ["longest wait", "2.5 min", "2.5 min"] in rows
    assert ["called within 1 min", "50.0%", "50.0%"] in rows


def test_classes_and_queues_stand_there_when_there_are_several() -> None:
    assert not any("class" in row[0] or "queue" in row[0] for row in cells(FEW))
    assert ["class green (1): mean wait", "10.0 min"] in cells(MIXED)
    assert ["queue A: 99 of 100 wait at most", "5.0 s"] in cells(MIXED)
