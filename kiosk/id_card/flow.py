"""An ID card at the kiosk: taken in where a service asks for it, forgotten at once, reminded of while it lies there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from drivers.idcard.card import IdCard
from drivers.idcard.events import Advice, Presence
from drivers.idcard.id_number import masked as masked_number
from drivers.idcard.id_number import tidied, wrong_with
from kiosk.flow import Flow
from kiosk.id_card import texts
from kiosk.id_card.asked import CardAsked, card_asked
from kiosk.id_card.place import IdTyped, PlaceCard, TypeInstead, WithoutCard, WithThisCard
from kiosk.inputs.press import CardAdvice, CardPresence, CardRead
from kiosk.inputs.ways import Way
from kiosk.person import Person
from kiosk.press import GiveBack, Take
from kiosk.stage import Stage
from kiosk.state import AtService, CardLies, Closed, Home, Step
from kiosk.taking import Taking
from shared.domain.hall import Hall
from shared.domain.masked_name import masked as masked_name
from shared.press import Answers

ALERT_S = 4.0
"""While a card lies there that nobody takes, the kiosk calls out this often."""


class IdCards(Flow):
    """Stands before taking: the press "take a number" leads to the card first, where the service wants it."""

    def __init__(
        self, stage: Stage, taking: Taking, person: Person, seconds: Callable[[], float], alert: Callable[[], None]
    ) -> None:
        """`alert` makes a short sound."""
        self._stage, self._taking, self._person = stage, taking, person
        self._seconds, self._alert = seconds, alert
        self._alerted_at = 0.0
        self._visit = 0

    def answers(self) -> Answers:
        return {
            Take: lambda _: self._ask_for_card(),
            CardRead: lambda press: self._read(press.card),
            CardAdvice: lambda press: self._advise(press.advice),
            CardPresence: lambda press: self._presence(press.presence),
            WithoutCard: lambda _: self._without(),
            WithThisCard: lambda _: self._go_on(),
            TypeInstead: lambda _: self._type(),
            IdTyped: lambda press: self._typed(press.number),
            GiveBack: lambda _: self._forget(),
        }

    def leave(self) -> None:
        """Forget whoever stood here; only the page that the number is taken from goes on with them."""
        self._forget()

    def hall_seen(self, hall: Hall) -> None:  # noqa: ARG002 - it is the stage's by now
        """Lead back from a service that wants no card any more; whether there still is one, taking looks after."""
        place = self._stage.place
        if isinstance(place, PlaceCard) and not self._wanted(place.at):
            self._forget()
            self._stage.go(place.at)

    def tick(self) -> None:
        state = self._stage.state
        if state.visit != self._visit:
            self._visit = state.visit
            self._forget()
            if state.card is CardLies.MAYBE:
                self._stage.change(card=CardLies.NO)
        if state.card is not CardLies.NO and state.ways.reader is not Way.WORKS:
            self._stage.change(card=CardLies.NO)
        self._call_out()

    def _call_out(self) -> None:
        """Call while a card lies there and nobody is busy on the page any more."""
        place, now = self._stage.place, self._seconds()
        over = isinstance(place, Home | Closed) or place.ends_at is not None
        if self._stage.state.card is CardLies.YES and over and now >= self._alerted_at + ALERT_S:
            self._alerted_at = now
            self._alert()

    def _ask_for_card(self) -> None:
        place = self._stage.place
        if not isinstance(place, AtService) or place.step is not Step.READY or self._person.number is not None:
            return
        if self._wanted(place) and self._taking.hindrance(place) is None and not place.without_card:
            self._stage.go(PlaceCard(replace(place, said=None)))

    def _wanted(self, place: AtService) -> bool:
        return self._asked(place) is not None

    def _asked(self, place: AtService) -> CardAsked | None:
        hall = self._stage.state.hall
        return None if hall is None else card_asked(hall, place)

    def _read(self, card: IdCard) -> None:
        self._stage.change(card=CardLies.MAYBE)
        place = self._stage.place
        if isinstance(place, AtService) and place.step is Step.READY and self._wanted(place):
            self._stage.go(place := PlaceCard(replace(place, said=None)))
        if not isinstance(place, PlaceCard):
            return
        self._known(card.id_number, f"{masked_name(card.name)} {card.masked_number}")
        if card.valid_to is not None and card.valid_to < self._today():
            self._stage.go(replace(place, expired=card.valid_to.isoformat(), advice=None, said=None, typing=False))
        else:
            self._go_on()

    def _known(self, number: str, shown: str) -> None:
        self._person.is_known(number, shown)
        self._stage.change(holder=shown)

    def _forget(self) -> None:
        self._person.forget()
        self._stage.change(holder="")

    def _today(self) -> date:
        now = self._stage.state.now
        return now.date() if now is not None else date.today()

    def _advise(self, advice: Advice) -> None:
        place = self._stage.place
        if isinstance(place, PlaceCard) and advice is not Advice.LIFT:
            self._stage.go(replace(place, advice=advice, said=None))

    def _presence(self, presence: Presence) -> None:
        self._stage.change(card=CardLies.YES if presence is Presence.LIES else CardLies.NO)

    def _without(self) -> None:
        place = self._stage.place
        if isinstance(place, PlaceCard):
            asked = self._asked(place.at)
            if asked is not None and not asked.required:
                self._forget()
                self._stage.go(replace(place.at, without_card=True))
                self._taking.take()

    def _go_on(self) -> None:
        """Take the number for the person who is known now."""
        place = self._stage.place
        if isinstance(place, PlaceCard) and self._person.number is not None:
            self._stage.go(place.at)
            self._taking.take()

    def _type(self) -> None:
        place = self._stage.place
        if isinstance(place, PlaceCard):
            asked = self._asked(place.at)
            if asked is not None and asked.typed:
                self._stage.go(PlaceCard(place.at, typing=True))

    def _typed(self, number: str) -> None:
        place = self._stage.place
        if not isinstance(place, PlaceCard) or not place.typing:
            return
        plain = tidied(number)
        wrong = wrong_with(plain, self._today())
        if wrong is not None:
            self._stage.go(replace(place, said=texts.WRONG[wrong]))
            return
        self._known(plain, masked_number(plain))
        self._go_on()
