"""What the services of one number want of an ID card: the strictest of them decides."""

from dataclasses import dataclass

from kiosk.facts import services_of
from kiosk.state import AtService
from shared.domain.hall import Hall, IdCardUse


@dataclass(frozen=True, slots=True)
class CardAsked:
    required: bool
    """Whether no number is given without a card."""
    typed: bool
    """Whether the ID number may be typed instead."""


def card_asked(hall: Hall, place: AtService) -> CardAsked | None:
    """Return what is wanted of whoever takes this number; None where no card is asked for."""
    wanting = [service for service in services_of(hall, place.service_ids) if service.id_card is not None]
    if not wanting:
        return None
    required = any(service.id_card is IdCardUse.REQUIRED for service in wanting)
    return CardAsked(required, typed=all(service.id_typed for service in wanting))
