import pytest

from drivers.errors import BadAddress
from drivers.printer.opening import SimulatedPrinting, open_printer
from drivers.printer.outcome import Printed, PrintUnknown
from drivers.printer.raster import Raster


@pytest.mark.parametrize(("address", "width"), [("sim:", 576), ("escpos+sim:?width=384", 384)])
def test_a_simulated_printer_prints_inside_this_process(address: str, width: int) -> None:
    printer = open_printer(address)
    assert isinstance(printer, SimulatedPrinting)
    assert printer.width_dots == width
    assert printer.print(Raster(width, bytes(width // 8) * 10)) == Printed()
    assert len(printer.device.slips) == 1
    printer.close()


def test_a_simulated_printer_obeys_the_options_of_its_address() -> None:
    printer = open_printer("escpos+sim:?status=no&cut=no")
    assert isinstance(printer, SimulatedPrinting)
    assert isinstance(printer.print(Raster(576, bytes(72))), PrintUnknown)
    assert not printer.device.slips
    printer.close()


@pytest.mark.parametrize("address", ["onbon+sim:", "rating+serial:///dev/ttyS0", "escpso+tcp://10.0.0.7"])
def test_an_address_of_something_else_is_refused_in_a_sentence(address: str) -> None:
    with pytest.raises(BadAddress, match="escpos"):
        open_printer(address)
