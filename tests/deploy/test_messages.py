"""`hall message` as it is typed: sent, taken back, and what clerks wrote read once."""

import json

import pytest

from shared.actions.messages import send_message
from shared.domain.ids import new_command
from shared.domain.message import MessageTo
from shared.domain.problem import Problem
from tests.deploy.test_numbers import Typed
from tests.deploy.test_numbers import running as running
from tests.deploy.test_numbers import typed as typed
from tests.factories import RunningHall


def test_what_was_sent_is_taken_back_by_its_id(running: RunningHall, typed: Typed) -> None:
    typed("message", "send", "请到\n前台")
    (sent,) = json.loads(typed("message", "list", "--format", "json"))
    assert sent["text"] == "请到 前台"
    assert typed("message", "list").splitlines()[1].split()[0] == str(sent["id"])
    assert typed("message", "stop", str(sent["id"])) == f"Message {sent['id']} is taken back.\n"
    assert typed("message", "list") == "No messages today.\n"
    with pytest.raises(Problem, match="no such message"):
        typed("message", "stop", str(sent["id"]))


def test_a_clerks_line_is_an_alert_until_the_manager_reads_it(running: RunningHall, typed: Typed) -> None:
    send_message(running.store, running.clerk(2), MessageTo.MANAGER, "打印机卡纸", new_command())
    assert "Counter 2: Message to the duty manager: 打印机卡纸" in typed("alerts", "list")
    assert "打印机卡纸" in typed("message", "read")
    assert typed("message", "read") == "Nothing new for the manager.\n"
    assert typed("alerts", "list") == "No alerts are open.\n"
    (message,) = json.loads(typed("message", "list", "--format", "json"))
    assert message["read_by"] == "manager"
