"""What several services on one number come to: all their papers and other ways, each told once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from shared.domain.hall import Elsewhere, Material, Service
from shared.domain.words import NOTHING, Words

_HOW = Words("{way}：{where}", "{way}: {where}")


def papers_of(services: Iterable[Service]) -> tuple[Material, ...]:
    """Return the papers of all services; one that any of them requires is required."""
    found = dict[tuple[Words, Words], Material]()
    for paper in (paper for service in services for paper in service.materials):
        known = found.setdefault((paper.name, paper.note), paper)
        found[paper.name, paper.note] = replace(
            known,
            required=known.required or paper.required,
            form=known.form or paper.form,
            sample=known.sample or paper.sample,
        )
    return tuple(found.values())


def ways_of(services: Sequence[Service]) -> tuple[Elsewhere, ...]:
    """Return the other ways of all services; one that is not a way for all of them is headed by its service."""
    ways = dict[Elsewhere, Elsewhere]()
    for service in services:
        for way in service.elsewhere:
            for_all = all(way in other.elsewhere for other in services)
            ways.setdefault(way, way if for_all else _of_service(way, service))
    return tuple(ways.values())


def _of_service(way: Elsewhere, service: Service) -> Elsewhere:
    where = way.name if way.where == NOTHING else _HOW.fill(way=way.name, where=way.where)
    return replace(way, name=service.name, where=where)
