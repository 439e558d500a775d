"""Choosing a class that goes before, and gathering several services for one number."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.coming_back import still_offered
from kiosk.deciding.place import Sheet, anew
from kiosk.flow import Flow
from kiosk.place import Place
from kiosk.stage import Stage
from kiosk.state import AtService, Home
from kiosk.wish import Wish
from kiosk.wishing.place import AlsoAnother, ChooseClass, DropService, OpenWho, OpenWishes, Who, Wishes
from shared.domain.hall import Hall
from shared.press import Answers


class Wishing(Flow):
    """The wish is the visit's; a service's page shows it, and takes its number by it.

    `leave` undoes what nobody will hold of the page left.
    """

    def __init__(self, stage: Stage, leave: Callable[[], None]) -> None:
        self._stage, self._leave = stage, leave

    def answers(self) -> Answers:
        return {
            OpenWho: lambda _: self._open_who(),
            ChooseClass: lambda press: self._choose_class(press.code),
            AlsoAnother: lambda _: self._also_another(),
            OpenWishes: lambda _: self._open_wishes(),
            DropService: lambda press: self._drop(press),
        }

    def hall_seen(self, hall: Hall) -> None:
        """Forget what the hall no longer offers."""
        self._change(self._stage.state.wish.of(hall))
        if isinstance(place := self._stage.place, Who):
            self._stage.change(place=replace(place, came_from=still_offered(place.came_from, hall)))

    def _open_who(self) -> None:
        place = self._stage.place
        if not place.busy and isinstance(place, Home | AtService | Wishes):
            self._go(Who(self._left(place)))

    def _choose_class(self, code: str) -> None:
        if isinstance(place := self._stage.place, Who):
            wish = replace(self._stage.state.wish, priority=code)
            self._change(wish)
            self._go(_with(place.came_from, wish))

    def _also_another(self) -> None:
        place, wish = self._stage.place, self._stage.state.wish
        if isinstance(place, AtService) and not place.busy:
            if not wish.full:
                self._leave()
                self._change(wish.with_service(place.service_id))
                self._go(Home())
        elif isinstance(place, Wishes):
            self._go(Home())

    def _open_wishes(self) -> None:
        if isinstance(place := self._stage.place, Home):
            self._go(Wishes(replace(place, said=None)))

    def _drop(self, press: DropService) -> None:
        if isinstance(place := self._stage.place, Wishes):
            self._change(self._stage.state.wish.without_service(press.service_id))
            if not self._stage.state.wish.services:
                self._go(place.came_from)

    def _left(self, place: Place) -> Place:
        """Leave a page for a while; return it as it will be found again."""
        if isinstance(place, AtService):
            self._leave()
            return anew(place.service_page if isinstance(place, Sheet) else place)
        return place

    def _change(self, wish: Wish) -> None:
        """Keep the wish, on the page that is shown, too."""
        self._stage.change(wish=wish, place=_with(self._stage.place, wish))

    def _go(self, place: Place) -> None:
        self._stage.go(place)


def _with(place: Place, wish: Wish) -> Place:
    if isinstance(place, Sheet):
        return replace(place, wish=wish, service_page=replace(place.service_page, wish=wish))
    return replace(place, wish=wish) if isinstance(place, AtService) else place
