from pathlib import Path

import pytest

from benchmarks.soak.publish import BEGIN, CHART, END, PAGE, ROOT, publish
from shared.domain.problem import Problem


def a_root(folder: Path, page: str) -> Path:
    (folder / PAGE).parent.mkdir()
    (folder / CHART).parent.mkdir()
    (folder / PAGE).write_text(page, encoding="utf-8")
    (folder / "chart.png").write_bytes(b"chart")
    return folder


def test_a_new_table_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    root = a_root(tmp_path, f"before\n{BEGIN}\nold \\1\n{END}\nafter\n")
    publish(root / "chart.png", "new \\1\ntable", root)
    publish(root / "chart.png", "newer \\1", root)
    assert (root / PAGE).read_text(encoding="utf-8") == f"before\n{BEGIN}\nnewer \\1\n{END}\nafter\n"
    assert (root / CHART).read_bytes() == b"chart"


def test_documentation_without_a_place_for_it_is_told(tmp_path: Path) -> None:
    root = a_root(tmp_path, "nothing\n")
    with pytest.raises(Problem, match="has no place for a soak's table"):
        publish(root / "chart.png", "table", root)


def test_the_documentation_has_a_place_for_it() -> None:
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    assert page.count(f"{BEGIN}\n") == page.count(f"{END}\n") == 1
