"""Bytes as technicians write them: pairs of hex digits, a frame a line."""

import re

import typer

BETWEEN = re.compile(r"[\s,:;-]+|0x", re.IGNORECASE)


def shown(data: bytes) -> str:
    """Return bytes as upper-case hex with spaces between."""
    return data.hex(" ").upper()


def tell_frames(*frames: bytes) -> None:
    """Print each frame as a line of hex."""
    for frame in frames:
        typer.echo(shown(frame))


def read_hex(text: str) -> bytes:
    """Return the bytes that hex digits stand for, however they are parted. Raises BadParameter."""
    plain = BETWEEN.sub("", text)
    try:
        return bytes.fromhex(plain)
    except ValueError:
        odd = next((each for each in plain if each not in "0123456789abcdefABCDEF"), None)
        why = "a byte has two digits, one is missing" if odd is None else f'"{odd}" is no hex digit'
        raise typer.BadParameter(f'"{text}" cannot be read as bytes: {why}; write them like "FF 68 03"') from None
