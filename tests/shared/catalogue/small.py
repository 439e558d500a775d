"""A small catalogue file, as it is and with something changed in it."""

from pathlib import Path

import pytest

from shared.catalogue.reading import CatalogueProblem, read_catalogue

SMALL = """\
[hall]
code = "small"
zh = "小厅"
en = "Small hall"
phone = "0000-1"
open_from = "08:30"
open_until = "17:00"
[[priority]]
code = "green"
zh = "绿色通道"
en = "Priority lane"
head_start_min = 20
[[department]]
code = "roads"
zh = "路政"
en = "Roads"
[[queue]]
letter = "A"
zh = "证件"
en = "Certificates"
place_zh = "一楼 A 区"
place_en = "Area A"
zone = "A"
[[service]]
code = "permit"
department = "roads"
queue = "A"
zh = "许可"
en = "Permit"
hint_zh = "首次办理"
hint_en = "For the first time"
mean_service_min = 7.5
promised_working_days = 5
materials = [
  { zh = "身份证", en = "ID card", note_zh = "原件", note_en = "Original" },
  { zh = "委托书", en = "Letter of authorisation", required = false },
]
elsewhere = [
  { kind = "online", zh = "网上办", en = "Online", url = "https://example.com/permit" },
]
[[counter]]
number = 1
queues = ["A"]
[[clerk]]
number = "101"
zh = "陈静怡"
en = "Chen Jingyi"
[[notice]]
zh = "你好"
en = "Hello"
"""


def small(folder: Path, was: str = "", becomes: str = "") -> Path:
    assert was in SMALL
    file = folder / "small.toml"
    file.write_text(SMALL.replace(was, becomes, 1) if was else SMALL, encoding="utf-8")
    return file


def problem_with(file: Path) -> str:
    with pytest.raises(CatalogueProblem) as problem:
        read_catalogue(file)
    return str(problem.value)
