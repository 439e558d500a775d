"""Opens the way to a ticket printer that an address names."""

from dataclasses import replace
from typing import Protocol

from drivers.address import DeviceAddress
from drivers.errors import BadAddress
from drivers.link.link import Link
from drivers.link.port import PortLost
from drivers.link.usb import ListPorts, list_serial_ports, port_now

ONE_WAY = ("file", "cups", "windows")
"""Links on which a printer can't answer."""
KEPT_OPEN = ("serial", "usb")
"""Links that stay open between jobs. A network printer serves one program at a time; a file may be replaced."""


class PrinterLink(Link, Protocol):
    """A link that is told where a job ends."""

    def finish(self) -> None:
        """Hand over what was written as one whole job; raises NotConnected when it isn't taken."""


def open_printer_link(
    address: DeviceAddress, timeout_s: float, list_ports: ListPorts = list_serial_ports
) -> PrinterLink:
    """Connect or open the port. Raises NotConnected, or BadAddress for a link that printers don't have.

    python-escpos is loaded at the first call, because it takes half a second that a starting kiosk does not have.
    """
    match address.link:
        case "tcp":
            from drivers.printer.network_link import EscposNetworkLink

            return EscposNetworkLink(address, timeout_s)
        case "serial":
            from drivers.printer.serial_link import EscposSerialLink

            try:
                now = replace(address, path=port_now(address.path, list_ports))
            except PortLost as lost:
                raise lost.told_by(address.text) from lost
            return EscposSerialLink(now, timeout_s)
        case "usb":
            from drivers.printer.usb_link import EscposUsbLink

            return EscposUsbLink(address, timeout_s)
        case "file":
            from drivers.printer.file_link import EscposFileLink

            return EscposFileLink(address, timeout_s)
        case "cups" | "windows":
            from drivers.printer.spool_link import EscposSpoolLink

            return EscposSpoolLink(address, timeout_s)
        case other:
            raise BadAddress(f'Device address "{address.text}": a "{other}" printer has no port to open.')
