"""What the settings of a machine and its layout mean for the parts of the call screen."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from callscreen.board.layout import BoardLayout
from callscreen.presenter import Habits
from callscreen.voice.settings import VoiceSettings
from callscreen.widgets.look import Look
from callscreen.zones import check_known_zone
from shared.domain.hall import Hall
from shared.qt.theme import THEMES
from shared.settings import Settings


def look_of(settings: Settings, layout: BoardLayout) -> Look:
    """Return how the screen looks: by its layout, and by what the machine's settings say otherwise."""
    screen = settings.screen
    has_display = QGuiApplication.platformName() != "offscreen"
    return Look(
        THEMES[screen.theme or layout.theme],
        layout,
        animations=has_display if screen.motion is None else screen.motion,
        pictures=Path(screen.pictures) if screen.pictures else None,
        photos=Path(screen.photos) if screen.photos else None,
        film_sound=screen.player == "device" and layout.media.sound,
    )


def habits_of(settings: Settings, layout: BoardLayout) -> Habits:
    """Return the machine's settings as the presenter's habits; a demonstration's hours pass faster."""
    screen = settings.screen
    stale_after_s = screen.stale_after_s * speed_of(settings)
    tiles, most = layout.tiles_usual, layout.tiles_most
    pace, tiles_s = speed_of(settings), screen.tile_s
    return Habits(screen.zone, screen.languages, stale_after_s, tiles_s, pace=pace, tiles=tiles, most_tiles=most)


def check_zone(settings: Settings, hall: Hall) -> None:
    """Raise Problem for a zone that no queue belongs to: the screen would stay empty without a word."""
    check_known_zone(f"{settings.source}: [screen]", settings.screen.zone, hall)


def voice_settings_of(settings: Settings) -> VoiceSettings:
    """Return the machine's settings as the voice's."""
    screen = settings.screen
    return VoiceSettings(
        player=screen.player,
        stale_after_s=screen.stale_after_s,
        merge=screen.merge,
        drop_served=not screen.speak_served,
        repeat_when_idle=screen.repeat,
        tongues=screen.languages,
        pace=speed_of(settings),
        voice=screen.voice,
        pack=screen.voice_pack,
    )


def speed_of(settings: Settings) -> float:
    """Return how fast the hall's time passes beside real time."""
    return settings.hall.clock.speed if settings.hall.clock else 1.0
