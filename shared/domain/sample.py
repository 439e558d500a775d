"""A picture that shows how a paper looks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sample:
    name: str
    """Its path below the catalogue's folder, which materials name it by."""
    content: bytes
    """The picture's file, PNG or JPEG."""
