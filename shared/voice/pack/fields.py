"""Reading an index's JSON field by field: each value has its type and range, or the pack has a fault."""

from collections.abc import Iterator
from typing import Any

from shared.voice.pack import texts
from shared.voice.pack.problem import PackFault


class Fields:
    """An object of the index, read by name; every fault names the field with its path, e.g. "covers.digits"."""

    def __init__(self, values: Any, path: str = "") -> None:
        if not isinstance(values, dict):
            raise bad_field(path or "{}")
        self._values, self._path = values, path

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def get(self, name: str) -> Any:
        if name not in self._values:
            raise bad_field(self.path(name))
        return self._values[name]

    def path(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name

    def inner(self, name: str) -> "Fields":
        return Fields(self.get(name), self.path(name))

    def list_of(self, name: str) -> tuple["Fields", ...]:
        """Return a list of objects; none where it is left out."""
        values = self._values.get(name, [])
        if not isinstance(values, list):
            raise bad_field(self.path(name))
        return tuple(Fields(value, f"{self.path(name)}[{place}]") for place, value in enumerate(values))

    def text(self, name: str) -> str:
        value = self.get(name)
        if not isinstance(value, str) or not value:
            raise bad_field(self.path(name))
        return value

    def whole(self, name: str, least: int, most: int) -> int:
        return self.whole_in(self.get(name), self.path(name), least, most)

    def whole_in(self, value: object, path: str, least: int, most: int) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise bad_field(path)
        return value

    def number(self, name: str, least: float, most: float) -> float:
        value = self.get(name)
        if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
            raise bad_field(self.path(name))
        return float(value)


def bad_field(path: str) -> PackFault:
    return PackFault(texts.BAD_FIELD.fill(field=path))
