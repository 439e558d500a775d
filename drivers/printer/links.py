"""Opens the way to a ticket printer that an address names."""

from drivers.address import DeviceAddress
from drivers.errors import BadAddress
from drivers.link.link import Link


def open_printer_link(address: DeviceAddress, timeout_s: float) -> Link:
    """Connect or open the port. Raises NotConnected, or BadAddress when the link is neither serial nor network.

    python-escpos is loaded at the first call, because it takes half a second that a starting kiosk does not have.
    """
    match address.link:
        case "tcp":
            from drivers.printer.network_link import EscposNetworkLink

            return EscposNetworkLink(address, timeout_s)
        case "serial":
            from drivers.printer.serial_link import EscposSerialLink

            return EscposSerialLink(address, timeout_s)
        case other:
            raise BadAddress(f'Device address "{address.text}": a "{other}" printer has no port to open.')
