"""What belongs to one machine: its database, devices and windows, read from one `hall.toml`."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_config_path, user_data_path
from pydantic import AfterValidator, BeforeValidator, Field, PrivateAttr, StrictBool, StrictInt

from shared.domain.demo_clock import DemoClock, parse_clock
from shared.domain.problem import Problem
from shared.domain.tongue import Tongue
from shared.domain.words import Language
from shared.tomlfile.group import Group
from shared.tomlfile.likeness import advice
from shared.tomlfile.reading import read_toml
from shared.waiting_area_settings import HallBoardSettings, PagerSettings

FILE_NAME = "hall.toml"
DATABASES = ("sqlite", "postgresql", "postgresql+psycopg")

ThemeName = Literal["light", "dark", "high-contrast"]
Name = Annotated[str, Field(min_length=1)]
Seconds = Annotated[StrictInt, Field(ge=1, le=3600)]
Command = tuple[Name, ...]
"""A program and its arguments, each its own word; no shell reads them."""


class SettingsProblem(Problem):
    """A settings file that cannot be used; the text names file, line and key."""


def _database_url(value: object) -> object:
    if isinstance(value, str):
        scheme = value.partition(":")[0]
        if "://" not in value:
            raise ValueError('is not a database URL; write "sqlite:///FILE" or "postgresql://USER@HOST/NAME"')
        # The whole URL may hold a password, so only its kind is told.
        if scheme not in DATABASES:
            raise ValueError(f'no such kind of database, "{scheme}"{advice(scheme, DATABASES)}')
    return value


def _clock(value: object) -> object:
    return parse_clock(value) if isinstance(value, str) else value


def _player(value: object) -> object:
    if isinstance(value, str) and value not in {"device", "silent"} and not value.removeprefix("file:").strip():
        raise ValueError('names no folder; write "file:DIR"')
    if isinstance(value, str) and value not in {"device", "silent"} and not value.startswith("file:"):
        raise ValueError(f'"{value}" is not a player{advice(value, ("device", "file:DIR", "silent"))}')
    return value


def _each_once(tongues: tuple[Tongue, ...]) -> tuple[Tongue, ...]:
    twice = next((one for place, one in enumerate(tongues) if one in tongues[:place]), None)
    if twice is not None:
        raise ValueError(f'names "{twice}" twice; name each language once')
    return tongues


def _pin_hash(value: object) -> object:
    if isinstance(value, str) and not value.startswith("$argon2"):
        raise ValueError('is not the hash of a PIN; make one with "hall kiosk pin"')
    return value


def _display(value: object) -> object:
    is_number = isinstance(value, int) and not isinstance(value, bool) and value >= 1
    if value is None or is_number or (isinstance(value, str) and value):
        return value
    raise ValueError("must be the name of a monitor in quotes, or its number from 1")


class DatabaseSettings(Group):
    url: Annotated[str, BeforeValidator(_database_url)] = Field(
        default_factory=lambda: default_database_url(),
        description="Where the hall's data is: sqlite:///FILE on this machine, or postgresql://USER@HOST/NAME.",
    )


class HallSettings(Group):
    code: Name | None = Field(
        default=None,
        description="Code of the hall this machine stands in; needed only where the database holds several.",
    )
    clock: Annotated[DemoClock | None, BeforeValidator(_clock)] = Field(
        default=None,
        description="The demonstration's own time, demo:START@SPEED/EPOCH; the database's time if left out.",
    )


LAYOUT_FILE_ENDING = ".toml"
"""What tells a layout's file from the name of a built-in one."""

KEYBOARD = "keyboard"
"""The scanner's address where it types its codes like a keyboard."""


VOICE_PACK_WORDS = ("built-in", "none")
"""What [screen] voice_pack may say besides a folder."""


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
    player: Annotated[str, BeforeValidator(_player)] = Field(
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


class CounterSettings(Group):
    number: Annotated[StrictInt, Field(ge=1)] = Field(default=1, description="Number of the counter.")
    board: Name = Field(default="sim:", description="Address of the LED board over the window.")
    pad: Name = Field(default="sim:", description="Address of the rating pad on the counter.")
    clerk: Name | None = Field(
        default=None, description="Number of the clerk who is signed in at start; asked if left out."
    )
    rating_timeout_s: Seconds = Field(
        default=60, description="Seconds a citizen has to rate; the hall's own rule if left out."
    )
    shape: Literal["bar", "compact"] = Field(default="bar", description="A bar along the screen's edge, or a window.")


class ScreenSettings(Group):
    name: Name = Field(default="screen-1", description="Name of this call screen in the journal and the device table.")
    zone: Name | None = Field(default=None, description="Show only the queues of this zone; all if left out.")
    player: Annotated[str, BeforeValidator(_player)] = Field(
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
    display: Annotated[str | int | None, BeforeValidator(_display)] = Field(
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


class WindowSettings(Group):
    x: StrictInt | None = Field(default=None, description="Left edge in pixels; placed by the desktop if left out.")
    y: StrictInt | None = Field(default=None, description="Upper edge in pixels; placed by the desktop if left out.")
    width: Annotated[StrictInt, Field(ge=1)] | None = Field(default=None, description="Width in pixels.")
    height: Annotated[StrictInt, Field(ge=1)] | None = Field(default=None, description="Height in pixels.")
    theme: ThemeName = Field(default="light", description="Colours of the kiosk and the counter terminal.")


class Settings(Group):
    """All of one machine's settings; a group that is left out has its defaults, which run."""

    database: DatabaseSettings = Field(default_factory=DatabaseSettings)
    hall: HallSettings = Field(default_factory=HallSettings)
    kiosk: KioskSettings = Field(default_factory=KioskSettings)
    counter: CounterSettings = Field(default_factory=CounterSettings)
    screen: ScreenSettings = Field(default_factory=ScreenSettings)
    window: WindowSettings = Field(default_factory=WindowSettings)
    _source: Path | None = PrivateAttr(None)

    @property
    def source(self) -> str:
        """The file these settings come from, as errors name it."""
        return str(self._source) if self._source else "the built-in settings"


def load_settings(
    path: Path | None = None, environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> Settings:
    """Load the file given, else $HALL_SETTINGS, else ./hall.toml, else the user's; none means defaults.

    The default database's folder is made when it is missing. Raises SettingsProblem for a file that is named but
    missing, and for the first mistake in the file.
    """
    found = _find(path, os.environ if environment is None else environment, folder or Path())
    settings = Settings() if found is None else read_settings(found)
    if settings.database.url == default_database_url():
        _make(user_data_path("xiaochuang", appauthor=False))
    return settings


def read_settings(path: Path) -> Settings:
    """Read one settings file; raises SettingsProblem. Relative files named in it count from the file's folder."""
    settings = read_toml(path, SettingsProblem).as_model(Settings)
    database = DatabaseSettings(url=_anchored(settings.database.url, path.parent))
    files = {
        "kiosk": _files(settings.kiosk, ("slip_layout", "slip_logo", "picture", "journal"), path.parent),
        "screen": _files(settings.screen, ("pictures", "photos", *_named_files(settings.screen)), path.parent),
    }
    # What a file says nothing of stays unset: a machine without [kiosk] has no kiosk.
    anchored = {group: getattr(settings, group).model_copy(update=found) for group, found in files.items() if found}
    settings = settings.model_copy(update={"database": database, **anchored})
    settings._source = path
    return settings


def _files(group: Group, keys: Iterable[str], folder: Path) -> dict[str, object]:
    """Return the files that a group names, as seen from `folder`, in the type in which they were given."""
    named = {key: file for key in keys if (file := getattr(group, key)) is not None}
    return {key: type(file)(folder.resolve() / file) for key, file in named.items()}


def _named_files(screen: ScreenSettings) -> Iterator[str]:
    """Yield the keys that may hold a file of the hall's own or the name of something that comes with the program."""
    if screen.layout.endswith(LAYOUT_FILE_ENDING):
        yield "layout"
    if screen.voice_pack not in VOICE_PACK_WORDS:
        yield "voice_pack"


def default_database_url() -> str:
    return f"sqlite:///{user_data_path('xiaochuang', appauthor=False) / 'hall.db'}"


def _find(path: Path | None, environment: Mapping[str, str], folder: Path) -> Path | None:
    if path is not None:
        return path
    if environment.get("HALL_SETTINGS"):
        return Path(environment["HALL_SETTINGS"])
    places = (folder / FILE_NAME, user_config_path("xiaochuang", appauthor=False) / FILE_NAME)
    return next((place for place in places if place.is_file()), None)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SettingsProblem(f"{folder}: cannot be made ({reason}); name another place in [database] url.") from error


def _anchored(url: str, folder: Path) -> str:
    """Return the URL with its SQLite file as seen from `folder`, so that it is the same from everywhere."""
    scheme, _, file = url.partition(":///")
    if scheme != "sqlite" or not file or file.startswith((":memory:", "file:")):
        return url
    return f"sqlite:///{folder.resolve() / file}"
