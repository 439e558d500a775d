"""What belongs to one machine: its database, devices and windows, read from one `hall.toml`."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated

from platformdirs import user_config_path, user_data_path
from pydantic import BeforeValidator, Field, PrivateAttr, StrictInt

from shared.domain.demo_clock import DemoClock, parse_clock
from shared.domain.problem import Problem
from shared.settings.counter import CounterKeys, CounterSettings
from shared.settings.guide import GuideSettings
from shared.settings.kiosk import KEYBOARD, KioskSettings
from shared.settings.screen import LAYOUT_FILE_ENDING, VOICE_PACK_WORDS, ScreenSettings
from shared.settings.values import Name, ThemeName
from shared.tomlfile.group import Group
from shared.tomlfile.likeness import advice
from shared.tomlfile.reading import read_toml

__all__ = [
    "KEYBOARD",
    "LAYOUT_FILE_ENDING",
    "CounterKeys",
    "CounterSettings",
    "DatabaseSettings",
    "GuideSettings",
    "HallSettings",
    "KioskSettings",
    "ScreenSettings",
    "Settings",
    "SettingsProblem",
    "ThemeName",
    "WindowSettings",
    "default_database_url",
    "load_settings",
    "read_settings",
]

FILE_NAME = "hall.toml"
DATABASES = ("sqlite", "postgresql", "postgresql+psycopg")


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


class WindowSettings(Group):
    x: StrictInt | None = Field(default=None, description="Left edge in pixels; placed by the desktop if left out.")
    y: StrictInt | None = Field(default=None, description="Upper edge in pixels; placed by the desktop if left out.")
    width: Annotated[StrictInt, Field(ge=1)] | None = Field(default=None, description="Width in pixels.")
    height: Annotated[StrictInt, Field(ge=1)] | None = Field(default=None, description="Height in pixels.")
    theme: ThemeName = Field(
        default="light",
        description='Colours of the kiosk and the counter terminal: `"light"`, `"dark"` or `"high-contrast"`.',
    )


class Settings(Group):
    """All of one machine's settings; a group that is left out has its defaults, which run."""

    database: DatabaseSettings = Field(default_factory=DatabaseSettings)
    hall: HallSettings = Field(default_factory=HallSettings)
    kiosk: KioskSettings = Field(default_factory=KioskSettings)
    counter: CounterSettings = Field(default_factory=CounterSettings)
    guide: GuideSettings = Field(default_factory=GuideSettings)
    screen: ScreenSettings = Field(default_factory=ScreenSettings)
    window: WindowSettings = Field(default_factory=WindowSettings)
    _source: Path | None = PrivateAttr(None)

    @property
    def source(self) -> str:
        """The file these settings come from, as errors name it."""
        return str(self._source) if self._source else "the built-in settings"

    def problem(self, group: str, key: str, complaint: str) -> SettingsProblem:
        """Return the problem of a value that only a program finds wrong; it names file, line and key."""
        if self._source is None:
            return SettingsProblem(f"[{group}] {key}: {complaint}")
        problem = read_toml(self._source, SettingsProblem).problem((group, key), complaint)
        assert isinstance(problem, SettingsProblem)
        return problem


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
        "counter": _files(settings.counter, ("photos",), path.parent),
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
