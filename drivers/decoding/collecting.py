"""Runs a decoder over bytes and keeps sound and damaged frames in the order they came."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from drivers.board.damage import OnDamage

Found = TypeVar("Found")


class StreamDecoder(Protocol[Found]):
    """What finds frames in a stream."""

    def feed(self, data: bytes, /) -> list[Found]:
        """Return the frames completed by the next bytes."""

    def end(self) -> Sequence[Found] | None:
        """Return what may end here, and give up a frame that has begun and never ended."""


def collected(
    data: bytes, make: Callable[[OnDamage], StreamDecoder[Found]], meaning: Callable[[Found], dict[str, object]]
) -> list[dict[str, object]]:
    """Return an object for each frame in the bytes; damaged ones have an "error" and their "hex"."""
    found: list[dict[str, object]] = []
    decoder = make(lambda clause, raw: found.append({"error": clause, "hex": raw.hex(" ").upper()}))
    for byte in data:
        found += map(meaning, decoder.feed(bytes([byte])))
    found += map(meaning, decoder.end() or ())
    return found
