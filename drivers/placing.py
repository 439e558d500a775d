"""From the address that somebody wrote to the device it means, simulated ones included."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from drivers.address import SIMULATED, DeviceAddress, known_options, parse_address
from drivers.errors import BadAddress

if TYPE_CHECKING:
    from drivers.sim.registry import Simulated


def placed(wanted: DeviceAddress, simulated: Callable[[], "Simulated"]) -> tuple[DeviceAddress, Callable[[], None]]:
    """Return where the device is and what ends it with its driver: one that is only wished for is started first."""
    if wanted.link != SIMULATED:
        return wanted, lambda: None
    made = simulated()
    made.start()
    return parse_address(made.port.address(wanted.family, **wanted.options)), made.stop


def of_kind(address: str, kind: str, families: Iterable[str], default: str) -> DeviceAddress:
    """Return the parsed address, with ``sim:`` made a simulated device of the default family."""
    parsed = parse_address(address)
    if parsed.family == SIMULATED:
        known = known_options(default)
        options = {name: value for name, value in parsed.options.items() if name in known}
        return DeviceAddress(parsed.text, default, SIMULATED, options=options)
    if parsed.family not in families:
        names = " or ".join(f'"{name}"' for name in families)
        raise BadAddress(f'Device address "{address}": "{parsed.family}" is no {kind}, a {kind} begins with {names}.')
    return parsed
