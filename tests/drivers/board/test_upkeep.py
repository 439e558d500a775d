from datetime import datetime, timedelta

import pytest

from drivers.address import parse_address
from drivers.board.brightness import Brightness, brightness_of
from drivers.board.cpower_card import CPowerCard
from drivers.board.upkeep import Upkeep
from drivers.errors import BadAddress

NOON = datetime(2026, 11, 25, 12, 0)


class Clock:
    """A time that the test moves."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


def upkeep(options: str, clock: Clock) -> tuple[Upkeep, CPowerCard]:
    address = parse_address(f"cpower+serial:///dev/ttyS0?{options}")
    card = CPowerCard(address)
    return Upkeep(address, card, clock), card


@pytest.mark.parametrize(
    ("night", "hours"),
    [
        ((20, 7), [20, 21, 22, 23, 0, 1, 2, 3, 4, 5, 6]),
        ((0, 6), [0, 1, 2, 3, 4, 5]),
        ((12, 14), [12, 13]),
        ((5, 5), []),
    ],
)
def test_the_night_may_pass_midnight(night: tuple[int, int], hours: list[int]) -> None:
    light = Brightness(9, 2, *night)
    assert {at for at in range(24) if light.level(NOON.replace(hour=at)) == 2} == set(hours)


@pytest.mark.parametrize(
    ("options", "light"),
    [
        ("", None),
        ("brightness=12", Brightness(12, 12)),
        ("brightness=12&night=3,20-7", Brightness(12, 3, 20, 7)),
        ("night=3,20-7", Brightness(31, 3, 20, 7)),
    ],
)
def test_the_address_says_how_bright_to_be(options: str, light: Brightness | None) -> None:
    address = parse_address("cpower+serial:///dev/ttyS0" + (f"?{options}" if options else ""))
    assert brightness_of(address, 31) == light


@pytest.mark.parametrize("option", ["brightness=32", "night=3", "night=32,20-7", "night=3,24-7", "night=x"])
def test_a_wrong_brightness_is_told(option: str) -> None:
    with pytest.raises(BadAddress, match=r"must be .*31"):
        parse_address(f"cpower+serial:///dev/ttyS0?{option}")


@pytest.mark.parametrize("family", ["utc", "aedex", "led8n", "alpha", "template"])
def test_a_family_without_brightness_knows_no_such_option(family: str) -> None:
    with pytest.raises(BadAddress, match="no option"):
        parse_address(f"{family}+serial:///dev/ttyS0?brightness=1")


def test_nothing_is_due_unless_it_is_asked_for() -> None:
    keep, _ = upkeep("refresh=5", Clock())
    assert keep.due() == []


def test_brightness_is_told_when_it_changes_and_every_hour() -> None:
    clock = Clock()
    keep, card = upkeep("brightness=12&night=3,20-7", clock)
    day, night = list(card.brightness(12)), list(card.brightness(3))
    assert keep.due() == day
    clock.now += timedelta(minutes=59)
    assert keep.due() == []
    clock.now += timedelta(minutes=1)
    assert keep.due() == day
    clock.now = NOON.replace(hour=20)
    assert keep.due() == night
    assert keep.due() == []
    keep.forget()
    assert keep.due() == night


def test_the_clock_is_set_once_and_then_daily() -> None:
    clock = Clock()
    keep, card = upkeep("clock=yes", clock)
    assert keep.due() == list(card.clock(NOON))
    clock.now = NOON.replace(hour=23, minute=59)
    assert keep.due() == []
    clock.now += timedelta(minutes=1)
    assert keep.due() == list(card.clock(clock.now))
    keep.forget()
    assert keep.due() == list(card.clock(clock.now))
