"""On which line each key of a TOML text stands, which the standard parser does not tell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

Key = str | int
Place = tuple[Key, ...]
"""The way to a value: keys of tables and, from 0, positions in lists."""

_TOKEN = re.compile(
    r"""
      (?P<string>\"{3}(?:\\.|[^\\])*?\"{3,5}(?!\")|'{3}.*?'{3,5}(?!')|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    | (?P<comment>\#[^\n]*)
    | (?P<mark>[\[\]{}=,.])
    | (?P<newline>\n)
    | (?P<bare>[^\s\[\]{}=,."'\#]+)
    """,
    re.VERBOSE | re.DOTALL,
)


def lines_of(text: str) -> dict[Place, int]:
    """Return the line, from 1, of every table, key and list item in a text that is valid TOML."""
    walk = _Walk(_tokens(text))
    walk.document()
    return walk.lines


def line_of(lines: Mapping[Place, int], place: Place) -> int | None:
    """Return the line of a place, or of the nearest thing around it."""
    for length in range(len(place), 0, -1):
        if place[:length] in lines:
            return lines[place[:length]]
    return None


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    line: int


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    line, read = 1, 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", read, match.start())
        read = match.start()
        kind = match.lastgroup or ""
        if kind != "comment":
            tokens.append(_Token(kind, match.group(), line))
    return [*tokens, _Token("end", "", line)]


@dataclass(slots=True)
class _Walk:
    tokens: list[_Token]
    at: int = 0
    lines: dict[Place, int] = field(default_factory=dict)
    items: dict[Place, int] = field(default_factory=dict)
    """How many items each list of tables has so far."""

    def document(self) -> None:
        table: Place = ()
        while self._skip_newlines().kind != "end":
            if self._here().text == "[":
                table = self._header()
            else:
                self._pair(table)

    def _here(self) -> _Token:
        return self.tokens[self.at]

    def _take(self) -> _Token:
        token = self.tokens[self.at]
        self.at = min(self.at + 1, len(self.tokens) - 1)
        return token

    def _skip_newlines(self) -> _Token:
        while self._here().kind == "newline":
            self._take()
        return self._here()

    def _header(self) -> Place:
        line = self._take().line
        in_list = self._here().text == "["
        if in_list:
            self._take()
        place = self._resolve(self._keys(), in_list)
        self.lines.setdefault(place, line)
        if in_list:
            self.lines.setdefault(place[:-1], line)
        for _ in range(2 if in_list else 1):
            self._take()
        return place

    def _resolve(self, keys: list[str], in_list: bool) -> Place:
        place: Place = ()
        for depth, key in enumerate(keys, 1):
            place = (*place, key)
            if in_list and depth == len(keys):
                self.items[place] = self.items.get(place, 0) + 1
            if place in self.items:
                place = (*place, self.items[place] - 1)
        return place

    def _keys(self) -> list[str]:
        keys = [_plain(self._take())]
        while self._here().text == ".":
            self._take()
            keys.append(_plain(self._take()))
        return keys

    def _pair(self, table: Place) -> None:
        line = self._here().line
        place = table
        for key in self._keys():
            place = (*place, key)
            self.lines.setdefault(place, line)
        self._take()  # the equals sign
        self._value(place)

    def _value(self, place: Place) -> None:
        match self._here().text:
            case "[":
                self._list(place)
            case "{":
                self._inline_table(place)
            case _:
                while self._here().text not in {",", "]", "}"} and self._here().kind not in {"newline", "end"}:
                    self._take()

    def _list(self, place: Place) -> None:
        self._take()
        position = 0
        while (token := self._skip_newlines()).text != "]" and token.kind != "end":
            if token.text == ",":
                self._take()
                continue
            self.lines.setdefault((*place, position), token.line)
            self._value((*place, position))
            position += 1
        self._take()

    def _inline_table(self, place: Place) -> None:
        self._take()
        while (token := self._skip_newlines()).text != "}" and token.kind != "end":
            if token.text == ",":
                self._take()
            else:
                self._pair(place)
        self._take()


def _plain(token: _Token) -> str:
    return token.text[1:-1] if token.kind == "string" else token.text
