"""Opens the link that an address names."""

from drivers.address import DeviceAddress
from drivers.errors import BadAddress
from drivers.link.link import Link
from drivers.link.serial_link import SerialLink
from drivers.link.tcp_link import TcpLink


def open_link(address: DeviceAddress) -> Link:
    """Open a serial port or a TCP connection. Raises NotConnected, or BadAddress for a simulated device."""
    match address.link:
        case "serial":
            return SerialLink(address)
        case "tcp":
            return TcpLink(address)
        case other:
            raise BadAddress(f'Device address "{address.text}": a "{other}" device has no port to open.')
