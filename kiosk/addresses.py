"""The addresses of the kiosk's devices, looked at before any is opened: a mistake names its place in the file."""

from drivers.address import parse_address
from drivers.errors import BadAddress
from shared.settings import KEYBOARD, Settings


def check_addresses(settings: Settings) -> None:
    """Raise SettingsProblem, with file, line and key, for the first address that cannot be understood."""
    own = settings.kiosk
    addresses = {
        "printer": own.printer,
        "second_printer": own.second_printer,
        "scanner": None if own.scanner == KEYBOARD else own.scanner,
        "id_reader": own.id_reader,
    }
    for key, address in addresses.items():
        try:
            if address is not None:
                parse_address(address)
        except BadAddress as error:
            raise settings.problem("kiosk", key, str(error)) from error
