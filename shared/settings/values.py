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


def _monitor(value: object) -> object:
    if isinstance(value, str) and value.isdecimal():
        raise ValueError(f"write the number of a monitor without quotes: {int(value)}")
    is_number = isinstance(value, int) and not isinstance(value, bool) and value >= 1
    if value is None or is_number or (isinstance(value, str) and value):
        return value
    raise ValueError("must be the name of a monitor in quotes, or its number from 1")


Monitor = Annotated[str | int | None, BeforeValidator(_monitor)]
"""A monitor of this machine, by name or number; None where the group says which is meant then."""

Player = Annotated[str, BeforeValidator(_player)]
"""Where sound goes: device, file:DIR or silent."""
