"""Simulated devices that a command can't use inside its own program, since nobody could touch or hear them there."""

from drivers.address import SIMULATED, DeviceAddress
from drivers.errors import BadAddress


def at_a_port(address: DeviceAddress) -> DeviceAddress:
    """Return the address of a device that can be touched. Raises BadAddress, with what to do, for one that can't."""
    if address.link != SIMULATED:
        return address
    raise BadAddress(
        f'Device address "{address.text}" is simulated inside this program, where nobody can reach it; run '
        f'"hall device simulate {_simulated_as(address)}" in another terminal and take the address that it prints.'
    )


def _simulated_as(address: DeviceAddress) -> str:
    from drivers.sim.registry import SIMULATED as KNOWN

    preset = address.word("preset", "ff68")
    names = (address.family, f"rating-{preset}", f"keypad-{preset}", "rating-ff68")
    return "FAMILY" if address.family == SIMULATED else next(name for name in names if name in KNOWN)
