"""From the tap to the voice and the rating: every program a process of its own, every device at the end of a wire."""

import wave
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from sqlalchemy import select

from counter_terminal.texts import FINISH
from deploy.demo.citizens import take_number
from deploy.demo.script import Visitor
from drivers.pad.events import Key
from drivers.sim.picture import save_png
from shared.db.queue_tables import rating, ticket
from shared.domain.slip_key import CODE_SCHEME
from shared.domain.words import Language
from tests.end_to_end.conftest import Hall
from tests.end_to_end.waiting import until

pytestmark = [pytest.mark.timeout(180), pytest.mark.xdist_group("rig")]

SOMEBODY = Visitor("transport", "transport-certificate", "A", Language.ZH, 5)


def test_a_visit_from_the_tap_to_the_rating(hall: Hall, tmp_path: Path) -> None:
    rig, pad = hall.rig, hall.rig.devices.counters[1].pad
    hall.watch.until(lambda view: view.counters_open == 2, "two clerks on duty")
    until(lambda: board_lines(hall, 1)[:1] == ("1号窗口",), "the board tells window and clerk")

    number = take_number(rig.program("kiosk"), SOMEBODY)
    assert number == "A001"
    until(lambda: rig.devices.printer.slips, "the slip")
    assert code_on_slip(hall, tmp_path) == CODE_SCHEME + code_of(hall, number)

    pad.press(Key.CALL_NEXT)
    until(lambda: board_lines(hall, 1)[:1] == (number,), "the number on the board")
    until(lambda: ("screen", number) in [(who, told.get("painted")) for who, told in hall.news], "the number painted")
    rig.counter(1).wait_for(lambda texts: texts.get("ticket_number") == number, "the number")
    until(lambda: len(hall.announcements()) == 1, "the announcement")
    assert number in hall.announcements()[0].name
    assert seconds_of(hall.announcements()[0]) > 3

    rig.counter(1).tap("primary")
    rig.counter(1).wait_for(lambda texts: texts.get("primary") == FINISH.zh, "the visit started")
    pad.press(Key.ASK_RATING)
    hall.until(1, lambda c: c.rating is not None, "the rating open")
    until(lambda: pad.rating_open, "the pad asking")
    pad.give_score(4)
    hall.until(1, lambda c: c.rating is None, "the rating given")
    assert ratings(hall) == [("given", 4)]
    assert not pad.errors


# Neither the kiosk's scanner nor the boards' bytes know of the kind of database: once is enough.
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_slip_before_the_scanner_tells_where_it_stands(hall: Hall) -> None:
    kiosk = hall.rig.program("kiosk")
    number = take_number(kiosk, SOMEBODY)
    kiosk.wait_page("home")
    hall.rig.devices.scanner.scan(CODE_SCHEME + code_of(hall, number))
    kiosk.wait_page("number_now")
    assert kiosk.texts()["ticket_number"] == number


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_frames_on_both_boards_are_those_of_the_protocol_pages(hall: Hall) -> None:
    """Compared with frames put together here by hand from the vendors' layouts, not by the drivers."""
    hall.watch.until(lambda view: view.counters_open == 2, "two clerks on duty")
    for number in (1, 2):
        take_number(hall.rig.program("kiosk"), SOMEBODY)
        hall.rig.devices.counters[number].pad.press(Key.CALL_NEXT)
        until(lambda n=number: board_lines(hall, n)[:1] == (f"A00{n}",), "the number on the board")  # type: ignore[misc]
    cpower = hall.rig.devices.counters[1].board.frames[-1]
    text = "A001\r请到1号窗口".encode("gbk")
    head = bytes.fromhex("68 32 01 7B 01") + (12 + len(text)).to_bytes(2, "little") + bytes.fromhex("00 00 12 00")
    assert cpower[:12] == b"\xa5" + head
    assert text in cpower
    body = cpower[1:-3]
    assert sum(body).to_bytes(4, "little")[:2] == cpower[-3:-1]
    onbon = hall.rig.devices.counters[2].board.frames[-1]
    assert onbon.startswith(b"\xa5" * 8)
    assert onbon[8:20] == bytes.fromhex("02 00 00 80 00 00 00 00 00 00 FE 02")
    assert onbon[22:26] == bytes.fromhex("A3 06 01 00")
    assert r"A002\n请到2号窗口".encode("gbk") in onbon
    assert onbon.endswith(b"\x5a")


def test_a_killed_terminal_comes_back_to_its_ticket(hall: Hall) -> None:
    number = take_number(hall.rig.program("kiosk"), SOMEBODY)
    hall.rig.devices.counters[1].pad.press(Key.CALL_NEXT)
    hall.rig.counter(1).wait_for(lambda texts: texts.get("ticket_number") == number, "the number")
    hall.rig.counter(1).tap("primary")
    hall.until(1, lambda c: c.ticket is not None and c.ticket.serving, "the visit started")
    hall.rig.counter(1).kill()
    take_number(hall.rig.program("kiosk"), SOMEBODY)
    again = hall.rig.start("counter-1")
    again.wait_ready()
    again.wait_for(lambda texts: number in texts.get("status_line", ""), "its ticket again")
    hall.rig.devices.counters[1].pad.press(Key.ASK_RATING)
    hall.until(1, lambda c: c.ticket is None and c.rating is not None, "the visit finished")


def test_a_killed_screen_comes_back_to_the_same_picture_and_says_nothing_twice(hall: Hall) -> None:
    number = take_number(hall.rig.program("kiosk"), SOMEBODY)
    hall.rig.devices.counters[1].pad.press(Key.CALL_NEXT)
    until(lambda: len(hall.announcements()) == 1, "the announcement")
    hall.rig.program("screen").kill()
    take_number(hall.rig.program("kiosk"), SOMEBODY)
    again = hall.rig.start("screen")
    again.wait_ready()
    again.wait_for(lambda texts: number in texts.get("calling_now", ""), "the number called before")
    hall.rig.devices.counters[2].pad.press(Key.CALL_NEXT)
    again.wait_for(lambda texts: "A002" in texts.get("calling_now", ""), "the next number")
    until(lambda: any("A002" in file.name for file in hall.announcements()), "the next announcement")
    assert sum(number in file.name for file in hall.announcements()) == 1


def board_lines(hall: Hall, number: int) -> tuple[str, ...]:
    text = hall.board(number)
    return text.lines if text else ()


def code_on_slip(hall: Hall, folder: Path) -> str:
    save_png(hall.rig.devices.printer.slips[0], folder / "slip.png")
    with Image.open(folder / "slip.png") as picture:
        return zxingcpp.read_barcodes(picture.convert("L"))[0].text


def code_of(hall: Hall, number: str) -> str:
    wanted = select(ticket.c.code).where(ticket.c.number == number)
    return str(hall.rig.store.read(lambda connection: connection.execute(wanted).scalar_one()))


def ratings(hall: Hall) -> list[tuple[str, int | None]]:
    wanted = select(rating.c.state, rating.c.level)
    return [tuple(row) for row in hall.rig.store.read(lambda connection: connection.execute(wanted).all())]


def seconds_of(file: Path) -> float:
    with wave.open(str(file)) as sound:
        return float(sound.getnframes() / sound.getframerate())
