"""Line numbers of everything in a TOML text."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.tomlfile.lines import Place, line_of, lines_of

TEXT = '''# a comment with [brackets] and "quotes
title = "a # b [c]"

[hall]
"zh" = '大厅 ]'
long = """one
two "quoted" \\"""
three"""
after = 1

[[service]]
code = "a"
materials = [
  { zh = "x", note = "1, 2" }, # first
  { zh = "y" }
  # a comment, [
]
[[service]]
code = "b"
  [[service.step]]
  n = 1
  [[service.step]]
  n = 2.5
  when = 2026-03-02 08:50:00
[[service]]
a.b = 3
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("title",), 2),
        (("hall",), 4),
        (("hall", "zh"), 5),
        (("hall", "long"), 6),
        (("hall", "after"), 9),
        (("service", 0), 11),
        (("service", 0, "code"), 12),
        (("service", 0, "materials"), 13),
        (("service", 0, "materials", 0, "note"), 14),
        (("service", 0, "materials", 1), 15),
        (("service", 1, "code"), 19),
        (("service", 1, "step", 0, "n"), 21),
        (("service", 1, "step", 1, "n"), 23),
        (("service", 1, "step", 1, "when"), 24),
        (("service", 2, "a", "b"), 26),
        (("service", 2, "missing", "deeper"), 25),
        (("nothing",), None),
        ((), None),
    ],
)
def test_each_place_has_its_line(place: Place, line: int | None) -> None:
    tomllib.loads(TEXT)
    assert line_of(lines_of(TEXT), place) == line


KEYS = st.text(alphabet="abcxyz-_1", min_size=1, max_size=5)
TEXTS = st.text(alphabet='ab "#[]{}=,\\\n中', max_size=8)
VALUES = st.recursive(
    TEXTS | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_every_value_is_found_whatever_it_holds(data: dict[str, Any]) -> None:
    text = "".join(f"{key} = {_toml(value)}\n" for key, value in data.items())
    assert tomllib.loads(text) == data
    assert set(lines_of(text)) == _places(data, ())


def _toml(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str() if "\n" in value:
            return '"""\n' + value.replace("\\", "\\\\").replace('"', '\\"') + '"""'
        case str():
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case list():
            return "[" + ",\n ".join(map(_toml, value)) + "]"
        case dict():
            return "{" + ", ".join(f"{key} = {_toml(inner)}" for key, inner in value.items()) + "}"
        case _:
            return str(value)


def _places(value: Any, place: Place) -> set[Place]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found: set[Place] = {place} if place else set()
    for key, inner in pairs:
        found |= _places(inner, (*place, key))
    return found
