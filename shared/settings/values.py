"""Kinds of values that several groups of settings have."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StrictInt

from shared.tomlfile.likeness import advice

ThemeName = Literal["light", "dark", "high-contrast"]
Name = Annotated[str, Field(min_length=1)]
Seconds = Annotated[StrictInt, Field(ge=1, le=3600)]
Command = tuple[Name, ...]
"""A program and its arguments, each its own word; no shell reads them."""


def _player(value: object) -> object:
    if isinstance(value, str) and value not in {"device", "silent"} and not value.removeprefix("file:").strip():
        raise ValueError('names no folder; write "file:DIR"')
    if isinstance(value, str) and value not in {"device", "silent"} and not value.startswith("file:"):
        raise ValueError(f'"{value}" is not a player{advice(value, ("device", "file:DIR", "silent"))}')
    return value


Player = Annotated[str, BeforeValidator(_player)]
"""Where sound goes: device, file:DIR or silent."""
