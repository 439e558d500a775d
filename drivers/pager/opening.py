"""Opens the pager that an address names, also a simulated one."""

from dataclasses import replace

from drivers.board.template_card import TemplateCard
from drivers.pager.pager import Pager
from drivers.placing import of_kind, placed
from drivers.sim.board import SimulatedBoard
from drivers.state import OnState, ignore

FAMILY = "template"
SIMULATED_AS = {"preset": "line-crlf", "encoding": "gbk"}
"""What ``sim:`` stands for: lines of Chinese text, in frames whose end the simulated transmitter can see."""


def open_pager(address: str, on_state: OnState = ignore) -> Pager:
    """Open a pager's transmitter. Raises BadAddress; one that can't be reached is a state, not an error."""
    wanted = of_kind(address, "pager", (FAMILY,), FAMILY)
    if wanted.link == "sim" and not wanted.options:
        wanted = replace(wanted, options=SIMULATED_AS)
    TemplateCard(wanted)  # which finds what is wrong with the options before anything is started
    unit = wanted.number("unit", 1)
    place, stop = placed(wanted, lambda: SimulatedBoard(FAMILY, unit, options=wanted.options))
    return Pager(place, on_state, after_close=stop)
