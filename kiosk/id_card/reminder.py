"""What the kiosk says while an ID card lies on its reader."""

from kiosk.id_card.place import PlaceCard
from kiosk.inputs import texts
from kiosk.state import CardLies, Closed, Home, KioskState
from shared.domain.words import NOTHING, Words


def card_words(state: KioskState) -> Words:
    """Return the reminder for the page that is shown: to its owner, or to whoever passes by afterwards."""
    if state.card is CardLies.NO or isinstance(state.place, PlaceCard):
        return NOTHING
    if isinstance(state.place, Home | Closed):
        return texts.CARD_LEFT if state.card is CardLies.YES else NOTHING
    if state.holder:
        return texts.TAKE_CARD_OF.fill(person=state.holder)
    return texts.TAKE_CARD
