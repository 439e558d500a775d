"""The fault table of docs/devices.md, held against what devices do on real pseudo-terminals and sockets."""

from pathlib import Path

import pytest

from tests.drivers.faults import ROWS, Row, as_markdown, read_markdown

DOCUMENT = Path(__file__).parents[2] / "docs" / "devices.md"
TOLD = read_markdown(DOCUMENT.read_text(encoding="utf-8"))
CASES = [(row, fault) for row in ROWS for fault in row.faults]


@pytest.mark.parametrize(("row", "fault"), CASES, ids=[f"{row.name}, {fault}" for row, fault in CASES])
def test_a_fault_is_what_the_document_says_and_ends(row: Row, fault: str) -> None:
    assert row.under(fault) == TOLD[row.name, fault]


def test_the_document_tells_exactly_the_faults_that_are_tried() -> None:
    assert list(TOLD) == [(row.name, fault) for row, fault in CASES]
    assert read_markdown(as_markdown(TOLD)) == TOLD
