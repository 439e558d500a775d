"""Clerks are found by number, name and initials."""

from dataclasses import replace

import pytest

from shared.domain.hall import Clerk, Hall, Role
from shared.domain.ids import ClerkId
from shared.domain.words import Words
from shared.finding.clerks import find_clerks
from tests.shared.domain.open_halls import an_open_hall

NAMES = (
    ("101", "陈静怡", "Chen Jingyi"),
    ("102", "李文博", "Li Wenbo"),
    ("1021", "马丽娜", "Ma Lina"),
    ("104", "周志远", ""),
)


def hall() -> Hall:
    clerks = (Clerk(ClerkId(n), no, Words(zh, en), Role.CLERK) for n, (no, zh, en) in enumerate(NAMES))
    return replace(an_open_hall(), clerks=tuple(clerks))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("102", ["102"]),
        (" 1021 ", ["1021"]),
        ("10", ["101", "102", "1021", "104"]),
        ("丽", ["1021"]),
        ("李文博", ["102"]),
        ("malina", ["1021"]),
        ("Ma L", ["1021"]),
        ("CJ", ["101"]),
        ("wenbo", ["102"]),
        ("mln", ["1021"]),
        ("cjy", ["101"]),
        ("zzy", ["104"]),
        ("ZZ Yuan", ["104"]),
        ("zhouzhiyuan", ["104"]),
        ("zhou", ["104"]),
        ("yuan", []),
        ("x", []),
        ("", ["101", "102", "1021", "104"]),
    ],
)
def test_who_may_be_meant(typed: str, found: list[str]) -> None:
    assert [clerk.number for clerk in find_clerks(hall(), typed)] == found
