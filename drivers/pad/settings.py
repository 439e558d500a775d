"""What an address makes of a preset: the pad's number, its scores, and how its line is used."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from drivers.address import DeviceAddress
from drivers.errors import BadAddress, BadPreset
from drivers.pad.actions import scores_of
from drivers.pad.preset_file import load_preset
from drivers.pad.template import PadTemplate

DEFAULT_PRESET, KEYBOARD_PRESET = "ff68", "keyboard"
DEFAULT_UNIT = 1


@dataclass(frozen=True, slots=True)
class PadSettings:
    """A pad at its place: `scores` gives each score key's score, times are seconds, `baud` bits per second."""

    template: PadTemplate
    unit: int
    scores: Mapping[int, int] = field(hash=False)
    debounce_s: float
    baud: int
    gap_s: float
    echo: bool


def settings_of(address: DeviceAddress) -> PadSettings:
    """Return a pad's settings. Raises BadAddress or BadPreset with one sentence."""
    usual = KEYBOARD_PRESET if address.link == "evdev" else DEFAULT_PRESET
    template = load_preset(address.word("preset", usual))
    return PadSettings(
        template,
        _unit(address, template),
        _scores(address, template),
        address.number("debounce", template.debounce_ms) / 1000,
        address.number("baud", template.baud),
        address.number("gap", template.send.gap_ms) / 1000,
        address.word("echo", "yes" if template.echo else "no") == "yes",
    )


def on_the_line(address: DeviceAddress, template: PadTemplate) -> DeviceAddress:
    """Return the address with the preset's speed and parity where it names none of its own."""
    line = {"baud": str(template.baud), "parity": template.parity}
    return replace(address, options=MappingProxyType(line | dict(address.options)))


def _unit(address: DeviceAddress, template: PadTemplate) -> int:
    units = template.units
    unit = address.number("unit", DEFAULT_UNIT if DEFAULT_UNIT in units else units[0])
    if unit not in units:
        right = f'pads of preset "{template.name}" have numbers from {units[0]} to {units[-1]}'
        raise BadAddress(f'Device address "{address.text}": unit={unit} is wrong, {right}.')
    return unit


def _scores(address: DeviceAddress, template: PadTemplate) -> Mapping[int, int]:
    try:
        return scores_of(address.word("scores", template.scores), template.receive.actions)
    except BadPreset as error:
        raise BadAddress(f'Device address "{address.text}": scores: {error}.') from None
