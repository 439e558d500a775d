"""What a counter terminal may know of the visit in hand, in the states worth looking at."""

from dataclasses import replace
from datetime import timedelta

from counter_terminal.facts import Facts
from counter_terminal.state import Page, Status, StatusKind
from counter_terminal.visit import texts
from counter_terminal.visit.facts import VisitFacts, Walk
from shared.domain.hall import Hall, Material
from shared.domain.last_move import LastMove, Move
from shared.domain.material_check import Checked, CheckedMaterial, MaterialState
from shared.domain.view import AtCounter
from shared.domain.words import Words
from shared.domain.working_days import after_working_days

MANY_PAPERS = 12


def visit_states(serving: Facts, longest: Facts) -> dict[str, Facts]:
    """Return the states of a visit by name; from one being served, and the one with the longest names."""
    looked_at, several = _looked_at(serving), _several(longest)
    return {
        "papers": looked_at,
        "several": several,
        "outcome": replace(several, page=Page.OUTCOME),
        "hold": replace(looked_at, page=Page.HOLD),
        "note": replace(several, page=Page.NOTE),
        "send-back": replace(several, page=Page.SEND_BACK),
        "papers-more": replace(looked_at, page=Page.MORE),
        "several-more": replace(several, page=Page.MORE),
        "no-paper": replace(looked_at, status=Status(StatusKind.PROBLEM, texts.PRINT_FAULTS["PaperOut"])),
    }


def _looked_at(facts: Facts) -> Facts:
    """Some papers are there, one is missing, one may follow; the start may still be undone; a printer stands here."""
    ticket = _in_hand(facts)
    materials = facts.hall.service(ticket.service_id).materials
    ticked = replace(ticket, materials=_ticks(facts, materials))
    since = ticket.called_at + timedelta(minutes=6, seconds=9)
    last = LastMove(Move.START, since, ticket.ticket_id, ticket.number)
    return replace(_with(facts, ticked, last), visit=VisitFacts(has_printer=True))


def _several(facts: Facts) -> Facts:
    """Three services on one ticket, sent here by a colleague, with the longest names and many papers."""
    ticket = _in_hand(facts)
    hall = _with_many_papers(facts.hall, ticket)
    wordy = max(hall.services, key=lambda service: len(service.name.zh))
    facts = replace(facts, hall=hall)
    sent = replace(
        ticket,
        sent_by=hall.clerks[0].id,
        name="欧阳**娜",
        materials=_ticks(facts, hall.service(ticket.service_id).materials),
    )
    before = next(service for service in hall.services if service.promised_s and service.id != ticket.service_id)
    walk = Walk(ticket.ticket_id, ticket.service_id, 2, 3, wordy.id, {before.id: 8 * 60})
    return replace(_with(facts, sent, None), visit=VisitFacts(walk=walk))


def _in_hand(facts: Facts) -> AtCounter:
    assert facts.counter.ticket is not None
    return facts.counter.ticket


def _with(facts: Facts, ticket: AtCounter, last: LastMove | None) -> Facts:
    assert facts.view is not None
    return replace(facts, view=facts.view.with_counter(replace(facts.counter, ticket=ticket, last=last)))


def _with_many_papers(hall: Hall, ticket: AtCounter) -> Hall:
    own = hall.service(ticket.service_id)
    papers = [material for service in (own, *hall.services) for material in service.materials]
    unlike = tuple({material.name: material for material in papers}.values())[:MANY_PAPERS]
    wordy = replace(unlike[2], note=Words(unlike[2].note.zh * 3, unlike[2].note.en * 3), deferrable_days=10)
    many = replace(own, materials=(*unlike[:2], wordy, *unlike[3:]))
    return replace(hall, services=tuple(many if service.id == own.id else service for service in hall.services))


def _ticks(facts: Facts, materials: tuple[Material, ...]) -> Checked:
    assert facts.view is not None
    states = (MaterialState.THERE, MaterialState.MISSING, MaterialState.DEFERRED, MaterialState.THERE)
    due = after_working_days(facts.view.business_day, 10)
    return tuple(
        CheckedMaterial(material.name.zh, state, due if state is MaterialState.DEFERRED else None)
        for material, state in zip(materials, states, strict=False)
    )
