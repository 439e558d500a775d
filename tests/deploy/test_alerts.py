"""`hall alerts` as it is typed."""

import json

import pytest

from shared.actions.alerts import list_alerts, raise_alert
from shared.domain.alert import AlertKind
from shared.domain.problem import Problem
from tests.deploy.test_numbers import Typed
from tests.deploy.test_numbers import running as running
from tests.deploy.test_numbers import typed as typed
from tests.factories import KIOSK, RunningHall


def test_open_alerts_are_listed_for_people_and_for_programs(running: RunningHall, typed: Typed) -> None:
    assert typed("alerts", "list") == "No alerts are open.\n"
    raised = raise_alert(running.store, KIOSK, AlertKind.FEW_SLIPS, details={"slips": "40"})
    told = typed("alerts", "list").splitlines()[1]
    assert told.split()[0] == str(raised.id)
    assert told.endswith("Kiosk 1: The roll will last for about 40 slips. Have a new one ready.")
    (figures,) = json.loads(typed("alerts", "list", "--format", "json"))
    assert (figures["kind"], figures["place"], figures["details"]) == ("few_slips", "kiosk 1", {"slips": "40"})


def test_an_alert_is_cleared_by_its_id(running: RunningHall, typed: Typed) -> None:
    raised = raise_alert(running.store, KIOSK, AlertKind.GUIDE_CALLED)
    assert typed("alerts", "clear", str(raised.id)) == f"Alert {raised.id} is cleared.\n"
    assert list_alerts(running.store) == ()


def test_an_unknown_alert_is_told(typed: Typed) -> None:
    with pytest.raises(Problem, match="No open alert has the id 7"):
        typed("alerts", "clear", "7")
