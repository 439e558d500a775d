"""A mistake in a catalogue that its tables, each for itself, cannot see."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from shared.catalogue.tables import CatalogueTables
from shared.tomlfile.likeness import advice
from shared.tomlfile.lines import Place


@dataclass(frozen=True, slots=True)
class Complaint:
    """A mistake, where it stands and how to put it right."""

    place: Place
    text: str


Check = Callable[[CatalogueTables], Iterator[Complaint]]


def unknown(place: Place, kind: str, name: str, known: list[str]) -> Complaint:
    return Complaint(place, f'there is no {kind} "{name}"{advice(name, known)}')
