"""States of the service page and its PIN that are worth looking at."""

from dataclasses import replace

from deploy.pictures.kiosk import home_state
from drivers.errors import NotConnected, PaperOut
from kiosk.place import Place
from kiosk.service_desk import texts
from kiosk.service_desk.flow import OF_THE_PAGE
from kiosk.service_desk.place import AtPin, AtServiceDesk, Order, Row, Tab
from kiosk.service_desk.raw_bytes import meaning
from kiosk.service_desk.troubles import device_words
from kiosk.state import Home, KioskState
from shared.domain.alert import AlertKind
from shared.domain.alert_words import alert_words
from shared.domain.hall import Hall

PAPER_OUT = "Ticket printer (escpos+tcp://10.0.0.7:9100): out of paper. Load a roll and close the cover."
UNPLUGGED = "Scanner (serial:///dev/ttyACM0): there is no such port. Plug it in, or correct its address."
DEVICES = (
    Row(texts.PRINTER, device_words(PaperOut), good=False, detail=PAPER_OUT),
    Row(texts.SECOND_PRINTER, texts.CAN_PRINT, good=True),
    Row(texts.ROLL, texts.SLIPS_LEFT.fill(slips=36), good=False),
    Row(texts.SECOND_ROLL, texts.SLIPS_LEFT.fill(slips=412), good=True),
    Row(texts.JOURNAL, texts.NOT_MERGED.fill(left=586, unmerged=3, notes=1), good=False),
    Row(texts.DEVICES["id_reader"], texts.HEALTH["online"], good=True),
    Row(texts.DEVICES["scanner"], device_words(NotConnected), good=False, detail=UNPLUGGED),
    Row(texts.DATABASE, texts.CONNECTED, good=True),
    Row(texts.ALERT, alert_words(AlertKind.FEW_SLIPS, {"slips": "36"}), good=False),
)
MACHINE = (
    Row(texts.PROGRAM, texts.same("小窗 Xiaochuang 0.1.0")),
    Row(texts.PYTHON, texts.same("3.11.7")),
    Row(texts.QT, texts.same("6.11.3 (wayland)")),
    Row(texts.SYSTEM, texts.same("Linux-6.1.0-28-amd64-x86_64-with-glibc2.36")),
    Row(texts.SETTINGS, texts.same("/home/kiosk/.config/xiaochuang/hall.toml")),
    Row(texts.SCREEN, texts.SCREEN_SIZE.fill(px="1080 × 1920", mm="398 × 708")),
    Row(texts.NETWORK, texts.same("10.0.0.23 · 2001:db8:4a2f:11d0:8d3b:61ff:fe0c:9a77"), good=True),
)
LOG = tuple(
    f"10:{minute:02d}:07 INFO kiosk.printer_watch: {PAPER_OUT if minute % 3 else 'A031 was printed.'}"
    for minute in range(60)
)


def states(hall: Hall) -> list[tuple[str, KioskState]]:
    """Return the states with their pictures' names."""
    home = home_state(hall)
    pin = AtPin(Home(), 60.0)
    desk = AtServiceDesk(Home(), 180.0, OF_THE_PAGE | set(Order))
    wrong = replace(pin, said=texts.PAUSE.fill(seconds=30), paused=True)
    said = replace(desk, tab=Tab.PRINTER, said=device_words(PaperOut), failed=True, detail=PAPER_OUT)
    answer = meaning(b"\x10\x04\x01", b"\x12")
    raw = replace(desk, tab=Tab.PRINTER, hex="100401", heard=answer)
    return [
        ("pin", _at(home, replace(pin, digits=4), 58)),
        ("pin-pause", _at(home, wrong, 55)),
        ("service-devices", _at(home, replace(desk, rows=DEVICES), 178)),
        ("service-printer", _at(home, said, 120)),
        ("service-bytes", _at(home, raw, 120)),
        ("service-reprint", _at(home, replace(desk, tab=Tab.PRINTER, number="A12"), 120)),
        ("service-numbers", _at(home, replace(desk, tab=Tab.HALL, said=texts.DONE[Order.CLOSE_TODAY]), 90)),
        ("service-machine", _at(home, replace(desk, tab=Tab.MACHINE, rows=MACHINE), 60)),
        ("service-log", _at(home, replace(desk, tab=Tab.LOG, log=LOG), 30)),
        ("service-log-line", _at(home, replace(desk, tab=Tab.LOG, log=LOG, line=len(LOG) - 2), 30)),
        ("service-question", _at(home, replace(desk, tab=Tab.MACHINE, asked=Order.END), 30)),
    ]


def _at(home: KioskState, place: Place, seconds: int) -> KioskState:
    return replace(home, place=place, seconds_left=seconds)
