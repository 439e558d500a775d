"""Opens the scanner that an address names, also a simulated one."""

from drivers.placing import of_kind, placed
from drivers.scanner.scan import OnScan
from drivers.scanner.scanner import Scanner
from drivers.sim.scanner import SimulatedScanner
from drivers.state import OnState, ignore


def open_scanner(address: str, on_scan: OnScan, on_state: OnState = ignore) -> Scanner:
    """Open a scanner in serial mode. Raises BadAddress; one that can't be reached is a state, not an error."""
    parsed = of_kind(address, "scanner", ("scanner",), "scanner")
    place, stop = placed(parsed, SimulatedScanner)
    return Scanner(place, on_scan, on_state, after_close=stop)
