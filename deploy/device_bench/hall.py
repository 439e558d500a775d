"""The devices of a running hall as they stand on the bench: those of the kiosk, then each counter's board and pad."""

from deploy.device_bench.card import Stand
from deploy.rig.devices import Devices
from shared.domain.words import Words

KIOSK, COUNTER = Words("取号机", "Kiosk"), Words("{number} 号窗口", "Window {number}")


def stands_of(devices: Devices) -> list[Stand]:
    """Return the devices of a rig, the printer first."""
    stands = [
        Stand("printer", "escpos", devices.printer, KIOSK),
        Stand("scanner", "scanner", devices.scanner, KIOSK),
        Stand("id_reader", "idcard", devices.id_reader, KIOSK),
    ]
    for number, pair in devices.counters.items():
        place = COUNTER.fill(number=number)
        stands.append(Stand(f"board_{number}", pair.board.family, pair.board, place))
        stands.append(Stand(f"pad_{number}", "rating-ff68", pair.pad, place))
    return stands
