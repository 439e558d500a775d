"""The call screen's group of settings."""

from typing import Annotated

from pydantic import AfterValidator, Field, StrictBool

from shared.domain.tongue import Tongue
from shared.settings.values import Monitor, Name, Player, Seconds, ThemeName
from shared.settings.waiting_area import HallBoardSettings, PagerSettings
from shared.tomlfile.group import Group

LAYOUT_FILE_ENDING = ".toml"
"""What tells a layout's file from the name of a built-in one."""


VOICE_PACK_WORDS = ("built-in", "none")
"""What [screen] voice_pack may say besides a folder."""


def _each_once(tongues: tuple[Tongue, ...]) -> tuple[Tongue, ...]:
    twice = next((one for place, one in enumerate(tongues) if one in tongues[:place]), None)
    if twice is not None:
        raise ValueError(f'names "{twice}" twice; name each language once')
    return tongues


class ScreenSettings(Group):
    name: Name = Field(default="screen-1", description="Name of this call screen in the journal and the device table.")
    zone: Name | None = Field(default=None, description="Show only the queues of this zone; all if left out.")
    player: Player = Field(
        default="device", description="Where announcements go: device (loudspeaker), file:DIR (WAV files) or silent."
    )
    voice: Name | None = Field(
        default=None, description="Name of the voice; the best Mandarin voice found if left out."
    )
    voice_pack: Name = Field(
        default="built-in",
        description="Voice pack that speaks calls in its language: built-in, none, or a pack's folder.",
    )
    languages: Annotated[tuple[Tongue, ...], Field(min_length=1), AfterValidator(_each_once)] = Field(
        default=(Tongue.ZH, Tongue.EN), description="Languages announced, in order: zh, en, yue (Cantonese)."
    )
    stale_after_s: Seconds = Field(
        default=45, description="A call older than this many seconds is shown but not spoken."
    )
    tile_s: Annotated[float, Field(strict=True, ge=0.1, le=60)] = Field(
        default=10, description="Seconds for which every call keeps a large tile, however many come at once."
    )
    merge: StrictBool = Field(
        default=True, description="Speak calls of one ticket or to one window that pile up as one announcement."
    )
    repeat: StrictBool = Field(default=True, description="Say a call twice while no other waits to be spoken.")
    speak_served: StrictBool = Field(
        default=False, description="Speak a call that waited also when its citizen has come meanwhile."
    )
    layout: Name = Field(
        default="usual", description="What stands where: a built-in layout, or a .toml file of the hall's own."
    )
    theme: ThemeName | None = Field(default=None, description="Colours of the call screen; the layout's if left out.")
    display: Monitor = Field(
        default=None, description="The monitor it covers, by name or number from 1; the primary one if left out."
    )
    width_mm: Annotated[float, Field(strict=True, ge=50, le=20_000)] | None = Field(
        default=None, description="Width of the visible screen in millimetres; asked from the screen if left out."
    )
    pictures: Name | None = Field(
        default=None, description="Folder with the pictures and films that the part media of a layout shows in turn."
    )
    photos: Name | None = Field(
        default=None, description="Folder with the clerks' photos, each named by the clerk's number, like 101.jpg."
    )
    board: tuple[HallBoardSettings, ...] = Field(
        default=(), description="LED boards of the hall that list the calls, each a [[screen.board]]; none if left out."
    )
    pager: tuple[PagerSettings, ...] = Field(
        default=(), description="Pagers that are sent each call, each a [[screen.pager]]; none if left out."
    )
    motion: StrictBool | None = Field(
        default=None, description="Let calls pulse and long notices move; wherever there is a display if left out."
    )

    @property
    def speaks(self) -> bool:
        return self.player != "silent"
