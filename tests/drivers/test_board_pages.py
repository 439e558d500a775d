"""The manual's page of each board family names every option that its addresses take."""

import re
from pathlib import Path

import pytest

from drivers.families import BOARDS, Family

PAGES = Path(__file__).parents[2] / "docs" / "devices"
PAGE_OF = {"cpower": "cpower", "onbon": "onbon", "alpha": "alpha", "template": "template-board"}
OF_EVERY_DEVICE = {"baud", "timeout"}


@pytest.mark.parametrize("family", BOARDS, ids=lambda family: family.name)
def test_a_page_names_every_option(family: Family) -> None:
    page = (PAGES / f"{PAGE_OF.get(family.name, 'small-displays')}.md").read_text()
    named = set(re.findall(r"`([a-z0-9]+)[=`]", page))
    assert {option.name for option in family.options} - OF_EVERY_DEVICE <= named
    assert f"{family.name}+serial://" in page or f"`{family.name}`" in page
