"""docs/catalogue.md names every key of every table, in one section each."""

import re
from pathlib import Path

import pytest

from shared.catalogue.opening_tables import CapsTable, HoursTable, SlotsTable, SpecialDayTable, WeekTable
from shared.catalogue.tables import (
    CatalogueTables,
    ClerkTable,
    CounterTable,
    DepartmentTable,
    ElsewhereTable,
    HallTable,
    MaterialTable,
    PauseReasonTable,
    PriorityTable,
    QueueTable,
    RulesTable,
    ServiceTable,
)
from shared.catalogue.values import Table, WordsTable
from shared.catalogue.voice_tables import SpokenNoticeTable, VoiceTable, VolumeTable
from shared.domain.hours import Weekday

REFERENCE = (Path(__file__).parents[3] / "docs" / "catalogue.md").read_text(encoding="utf-8")
SECTIONS: dict[str, type[Table]] = {
    "## [hall]": HallTable,
    "## [settings]": RulesTable,
    "## [hours]": HoursTable,
    "## [[special_day]]": SpecialDayTable,
    "## [[priority]]": PriorityTable,
    "## [[department]]": DepartmentTable,
    "## [[queue]]": QueueTable,
    "## [[service]]": ServiceTable,
    "### materials": MaterialTable,
    "### elsewhere": ElsewhereTable,
    "### hours": WeekTable,
    "### caps": CapsTable,
    "### slots": SlotsTable,
    "## [[counter]]": CounterTable,
    "## [[clerk]]": ClerkTable,
    "## [[pause_reason]]": PauseReasonTable,
    "## [[notice]]": WordsTable,
    "## [voice]": VoiceTable,
    "### volume": VolumeTable,
    "## [[spoken_notice]]": SpokenNoticeTable,
}


@pytest.mark.parametrize("heading", SECTIONS)
def test_the_reference_names_every_key_of_a_table(heading: str) -> None:
    section = re.split(r"\n##", REFERENCE.split(f"\n{heading}\n")[1])[0]
    cells = [line.split(" | ")[0] for line in section.splitlines() if line.startswith("| `")]
    told = [key for cell in cells for key in re.findall(r"`(\w+)`", cell)]
    if "sunday" in told:
        told += [str(weekday) for weekday in list(Weekday)[1:-1]]
    assert sorted(told) == sorted(SECTIONS[heading].model_fields)


def test_the_reference_has_a_section_for_every_table() -> None:
    named = re.findall(r"^## \[+(\w+)", REFERENCE, re.MULTILINE)
    assert named == list(CatalogueTables.model_fields)
