"""A trace played under a policy from its first day to its last."""

from collections.abc import Sequence
from dataclasses import replace

from deploy.replay.arrival import Day
from deploy.replay.player import Played, Player
from deploy.replay.served import PlayedDay
from deploy.replay.stage import Stage
from shared.catalogue.model import Catalogue
from shared.domain.caps import NO_CAPS
from shared.domain.rules import Policy


def replay(catalogue: Catalogue, days: Sequence[Day], policy: Policy, played: Played = lambda: None) -> list[PlayedDay]:
    """Play all days in a hall whose counters are all on duty; `played` is told of each ticket that is done."""
    # A demonstration never closes: whoever came in the trace is given a number.
    hall, rules = replace(catalogue.hall, demonstration=True), replace(catalogue.rules, policy=policy)
    services = tuple(replace(service, caps=NO_CAPS) for service in catalogue.services)
    stage = Stage(replace(catalogue, hall=hall, rules=rules, services=services))
    try:
        return [Player(stage, day, played).play() for day in days]
    finally:
        stage.close()
