"""The kiosk's group of settings."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StrictBool, StrictInt

from shared.domain.words import Language
from shared.settings.values import Command, Name, Player
from shared.tomlfile.group import Group

KEYBOARD = "keyboard"
"""The scanner's address where it types its codes like a keyboard."""


def _pin_hash(value: object) -> object:
    if isinstance(value, str) and not value.startswith("$argon2"):
        raise ValueError('is not the hash of a PIN; make one with "hall kiosk pin"')
    return value


class KioskSettings(Group):
    name: Name = Field(default="kiosk-1", description="Name of this kiosk in the journal and the device table.")
    printer: Name = Field(default="sim:", description="Address of the slip printer.")
    second_printer: Name | None = Field(
        default=None, description="Address of a second slip printer, which takes over while the first has a fault."
    )
    slip_layout: Path | None = Field(
        default=None, description="File with the hall's own layout of the slip; the built-in one for the paper's width."
    )
    slip_logo: Path | None = Field(default=None, description="PNG picture printed at the top of each slip.")
    materials_strip: StrictBool = Field(
        default=False, description="Print the materials on a strip of their own after the slip."
    )
    roll_mm: Annotated[StrictInt, Field(ge=1000, le=500_000)] | None = Field(
        default=None, description="Length of a paper roll in millimetres; paper is counted when it is given."
    )
    few_slips: Annotated[StrictInt, Field(ge=1, le=1000)] = Field(
        default=50, description="Staff are alerted when the roll is counted to give fewer slips than this."
    )
    scanner: Name | None = Field(
        default=None, description="Address of the code scanner, or keyboard for one that types; none if left out."
    )
    id_reader: Name | None = Field(default=None, description="Address of the ID card reader; none if left out.")
    language: Language = Field(default=Language.ZH, description="Language the kiosk returns to after each visitor.")
    orientation: Literal["portrait", "landscape"] = Field(default="portrait", description="How the screen hangs.")
    player: Player = Field(
        default="device",
        description="Where pages read aloud go: device (loudspeaker or headphones), file:DIR (WAV files) or silent.",
    )
    width_mm: Annotated[float, Field(strict=True, ge=50, le=5000)] | None = Field(
        default=None, description="Width of the visible screen in millimetres; asked from the screen if left out."
    )
    bottom_mm: Annotated[float, Field(strict=True, ge=0, le=2000)] | None = Field(
        default=None,
        description="How high the screen's lower edge is above the floor, in millimetres; "
        "700 (portrait) or 900 (landscape) if left out.",
    )
    picture: Name | None = Field(
        default=None, description="File with the hall's picture, shown above the line in the low layout."
    )
    fullscreen: StrictBool = Field(
        default=False,
        description="Cover the whole screen, hide the pointer and let nobody out but by the PIN. Where neither this "
        "nor [window] width is said, the window covers the screen too, but can be closed.",
    )
    block: Annotated[StrictInt, Field(ge=0, le=9999)] = Field(
        default=100, description="Numbers of each queue reserved ahead for while the database is away; 0 for none."
    )
    journal: Name | None = Field(
        default=None, description="Folder of the kiosk's local journal; in the user's data folder if left out."
    )
    pin_hash: Annotated[str, BeforeValidator(_pin_hash)] | None = Field(
        default=None,
        description="Hash of the service page's PIN, as hall kiosk pin makes it; no service page if left out.",
    )
    screen_off: Command = Field(default=(), description="Command that darkens the screen outside the opening hours.")
    screen_on: Command = Field(default=(), description="Command that lights it again.")
    screen_margin_min: Annotated[StrictInt, Field(ge=0, le=720)] = Field(
        default=30, description="Minutes before and after the opening hours in which the screen is lit."
    )
