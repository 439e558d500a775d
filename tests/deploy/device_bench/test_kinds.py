"""Every simulated device has its face, and every fault of every device its switch."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from deploy.device_bench.card import DeviceCard, Stand
from deploy.device_bench.kinds import KINDS
from deploy.device_bench.pad_words import ALL_KEYS
from deploy.device_bench.spoken import Spoken
from deploy.device_bench.switches import FAULTS
from drivers.pad.events import Key
from drivers.sim.registry import SIMULATED, Simulated, make_simulated
from shared.domain.words import Language


@pytest.fixture(params=sorted(SIMULATED))
def made(request: pytest.FixtureRequest) -> Iterator[tuple[str, Simulated]]:
    device = make_simulated(request.param)
    yield request.param, device
    device.stop()


def test_all_simulated_devices_are_on_the_bench() -> None:
    assert set(KINDS) == set(SIMULATED)


def test_every_key_has_its_words() -> None:
    assert set(ALL_KEYS) == set(Key)


def test_every_switch_is_a_fault_of_its_device_and_has_its_words(made: tuple[str, Simulated]) -> None:
    _, device = made
    assert "unplugged" in device.switches
    for fault in device.switches:
        words, wrong = FAULTS[fault]
        assert words.zh != words.en
        assert wrong != getattr(device.faults, fault)


@pytest.mark.parametrize("language", Language)
def test_every_card_tells_its_kind_and_address_and_names_its_buttons(
    made: tuple[str, Simulated], language: Language, qtbot: QtBot
) -> None:
    kind, device = made
    card = DeviceCard(Stand("it", kind, device), Spoken(language))
    qtbot.addWidget(card)
    heading = card.findChild(QLabel, "heading")
    assert heading is not None
    assert heading.text() == KINDS[kind].title.of(language)
    assert device.address in [line.text() for line in card.findChildren(QLineEdit)]
    assert all(button.accessibleName() for button in card.findChildren(QPushButton))
