"""What a machine remembers of its counter terminal's window: its shape, and where each shape stood."""

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """A window's place, counted from its screen's upper left corner, so that it follows the screen."""

    screen: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Kept:
    """Nothing is known of a shape that is missing."""

    shape: str | None = None
    edge: str | None = None
    places: Mapping[str, KeptPlace] = field(default_factory=dict)

    def with_place(self, shape: str, place: KeptPlace) -> "Kept":
        return replace(self, places={**self.places, shape: place})

    def without_place(self, shape: str) -> "Kept":
        return replace(self, places={name: place for name, place in self.places.items() if name != shape})


def read_kept(file: Path) -> Kept:
    """Return what was kept; nothing where the file is missing or damaged, which only costs a drag of the window."""
    try:
        return _understood(json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Kept()
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        log.info("%s is not used: %s", file, error)
        return Kept()


def write_kept(file: Path, kept: Kept) -> None:
    """Write all of it or nothing. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(json.dumps(asdict(kept), indent=1), encoding="utf-8")
    new.replace(file)


def _understood(data: Mapping[str, object]) -> Kept:
    places = data["places"]
    if not isinstance(places, dict):
        raise TypeError("places is no table")
    return Kept(
        _text_or_none(data["shape"]),
        _text_or_none(data["edge"]),
        {str(name): KeptPlace(str(p["screen"]), *(int(p[k]) for k in _NUMBERS)) for name, p in places.items()},
    )


_NUMBERS = ("x", "y", "width", "height")


def _text_or_none(value: object) -> str | None:
    return value if isinstance(value, str) else None
