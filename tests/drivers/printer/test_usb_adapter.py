from drivers.address import parse_address
from drivers.printer.links import open_printer_link
from drivers.sim.port import PtyPort
from tests.drivers.link.test_usb import Plugged
from tests.drivers.wire import until


def test_a_printer_behind_a_usb_adapter_is_found_by_what_the_adapter_says_of_itself() -> None:
    port = PtyPort()
    plugged = [Plugged(str(port.path), 0x067B, 0x2303, None)]
    link = open_printer_link(parse_address("escpos+serial://usb:067b:2303"), 1.0, lambda: plugged)
    link.write(b"\x1b@")
    until(lambda: port.read(0.05) == b"\x1b@")
    link.close()
    port.close()
