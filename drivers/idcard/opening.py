"""Opens the ID card reader that an address names, also a simulated one."""

from drivers.idcard.events import OnCard
from drivers.idcard.reader import IdReader
from drivers.placing import of_kind, placed
from drivers.sim.idcard import SimulatedIdReader
from drivers.state import OnState, ignore


def open_id_reader(address: str, on_card: OnCard, on_state: OnState = ignore) -> IdReader:
    """Open an ID card reader. Raises BadAddress; a reader that can't be reached is a state, not an error."""
    parsed = of_kind(address, "ID card reader", ("idcard",), "idcard")
    place, stop = placed(parsed, SimulatedIdReader)
    return IdReader(place, on_card, on_state, after_close=stop)
