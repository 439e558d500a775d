"""Puts a soak's chart and table into the documentation."""

import re
import shutil
from pathlib import Path

from shared.domain.problem import Problem

ROOT = Path(__file__).parents[2]
PAGE, CHART = Path("docs/callscreen.md"), Path("docs/pictures/soak.png")
BEGIN, END = "<!-- soak -->", "<!-- end of soak -->"


def publish(chart: Path, table: str, root: Path = ROOT) -> None:
    """Exchange chart and table in the documentation; raises Problem where there is no place for them."""
    page = root / PAGE
    before = page.read_text(encoding="utf-8")
    after, count = re.subn(f"{BEGIN}\n.*?{END}", lambda _: f"{BEGIN}\n{table}\n{END}", before, flags=re.DOTALL)
    if count != 1:
        raise Problem(f"{page} has no place for a soak's table; put {BEGIN} and {END} into lines of their own.")
    page.write_text(after, encoding="utf-8")
    shutil.copyfile(chart, root / CHART)
