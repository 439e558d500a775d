"""`hall report ratings` as it is typed."""

import json
from pathlib import Path

from typer.testing import CliRunner

from deploy.hall import app
from tests.deploy.test_report import settings_of
from tests.shared.actions.clocked import clocked
from tests.shared.actions.test_rating import served
from tests.shared.actions.test_rating_report import say


def test_it_tells_levels_reasons_and_the_words_of_citizens(ready_url: str, tmp_path: Path) -> None:
    with clocked(ready_url) as hall:
        say(hall, 2, (209,), "等太久\n没人说明")
        say(hall, 5, (510,), "")
        say(hall, 1, (108,), "")
        served(hall)
    arguments = ["report", "ratings", "--day", "2026-03-02", "--settings", settings_of(ready_url, tmp_path)]
    figures = json.loads(CliRunner().invoke(app, [*arguments, "--format", "json"]).output)
    assert (figures["asked"], figures["given"], figures["good_share"]) == (4, 3, 0.333)
    assert [one["comment"] for one in figures["visits"]] == ["等太久\n没人说明", "", "", ""]
    assert CliRunner().invoke(app, arguments).output.splitlines() == [
        "2026-03-02: 4 asked, 3 rated (5: 1, 4: 0, 3: 0, 2: 1, 1: 1)",
        "Good of those given: 33%; not answered: 25%",
        "   1 × 209 未在承诺时间内办结",
        "   1 × 510 一窗受理一次办结",
        "   1 × 108 在办事指南之外增加新的审批条件",
        "",
        "clerk 001: 5: 1, 4: 0, 3: 0, 2: 1, 1: 1",
        "",
        "09:01  A001, window 1, clerk 001: level 2",
        "    209 未在承诺时间内办结",
        "    等太久",
        "    没人说明",
        "",
        "09:03  A003, window 1, clerk 001: level 1",
        "    108 在办事指南之外增加新的审批条件",
    ]


def test_a_day_on_which_nobody_was_asked_is_told_in_a_sentence(ready_sqlite_url: str, tmp_path: Path) -> None:
    with clocked(ready_sqlite_url):
        pass
    refused = CliRunner().invoke(app, ["report", "ratings", "--settings", settings_of(ready_sqlite_url, tmp_path)])
    assert "Nobody was asked to rate on 2026-03-02" in str(refused.exception)
