"""What the kiosk does: takes what citizens press and what the hall tells, and makes the state that is shown."""

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from typing import Any

from kiosk.desk import Desk
from kiosk.finding.desk import FindingDesk
from kiosk.finding.flow import Searching
from kiosk.finding.most_used import MostUsed
from kiosk.flow import Answers, Flow
from kiosk.press import ChooseDepartment, GoBack, GoHome, Press, SwitchLanguage
from kiosk.slip_printer import SlipPrinter
from kiosk.stage import Stage
from kiosk.state import Closed, Home, KioskState, Shut
from kiosk.suggesting.desk import SuggestionDesk
from kiosk.suggesting.flow import Suggesting
from kiosk.taking import Runners, Taking
from kiosk.timing import USUAL, Timing
from shared.domain.admission import why_no_numbers
from shared.domain.hall import Hall
from shared.domain.link import LinkState
from shared.domain.view import HallView
from shared.domain.words import Language


class KioskPresenter:
    """Told of presses (`pressed`), of the hall (`…_seen`) and of time (`tick`, about once a second).

    What belongs to one errand is in its flow; here is what holds for all of them.
    """

    def __init__(
        self,
        desk: Desk,
        printer: SlipPrinter,
        runners: Runners,
        show: Callable[[KioskState], None],
        *,
        seconds: Callable[[], float],
        language: Language = Language.ZH,
        timing: Timing = USUAL,
    ) -> None:
        """`seconds` counts evenly from any moment; `show` gets every new state."""
        self._desk, self._seconds, self._timing = desk, seconds, timing
        self._stage = Stage(show, language)
        self._taking = Taking(self._stage, desk, printer, runners, seconds, timing)
        finding = FindingDesk(desk.store)
        self._flows: tuple[Flow, ...] = (
            self._taking,
            Searching(self._stage, runners.database),
            MostUsed(self._stage, finding, runners.database, seconds),
            Suggesting(self._stage, SuggestionDesk(desk), runners.database, seconds, timing),
        )
        self._answers = self._all_answers()
        self._touched_at = self._looked_at = seconds()
        self._in_use = False

    @property
    def state(self) -> KioskState:
        return self._stage.state

    def _all_answers(self) -> dict[type[Press], list[Callable[[Any], None]]]:
        """Return who answers which press; several flows may listen to the same one, each where it is its own."""
        own: Answers = {
            ChooseDepartment: self._choose_department,
            GoBack: self._go_back,
            GoHome: self._go_home,
            SwitchLanguage: self._switch_language,
        }
        gathered: dict[type[Press], list[Callable[[Any], None]]] = {}
        for answers in (own, *(flow.answers() for flow in self._flows)):
            for press, answer in answers.items():
                gathered.setdefault(press, []).append(answer)
        return gathered

    # What the hall tells.

    def hall_seen(self, hall: Hall) -> None:
        self._stage.change(hall=hall)
        for flow in self._flows:
            flow.hall_seen(hall)
        self._open_or_close()

    def view_seen(self, view: HallView) -> None:
        self._stage.change(view=view)
        self._open_or_close()

    def link_seen(self, link: LinkState) -> None:
        back = self.state.link.away and not link.away
        self._stage.change(link=link)
        if back:
            self._taking.look_at_printer()

    # What citizens do.

    def pressed(self, press: Press) -> None:
        """Answer a press; whatever it is, somebody is there and the countdown starts anew."""
        self._touched_at = self._seconds()
        self._in_use = True
        if self._stage.place.ends_at is None:
            self._stage.change(seconds_left=None)
        for answer in self._answers.get(type(press), ()):
            answer(press)

    def _choose_department(self, press: ChooseDepartment) -> None:
        if isinstance(self._stage.place, Home):
            self._stage.go(Home(press.department_id))

    def _go_back(self, _: GoBack) -> None:
        """Go one page back; a number on its way is given back when it comes."""
        back = self._stage.place.back
        if back is not None:
            self._leave()
            self._stage.go(back)

    def _go_home(self, _: GoHome) -> None:
        """End the visit, unless a slip is just coming out."""
        if self._stage.place.can_leave:
            self._end_visit()

    def _switch_language(self, _: SwitchLanguage) -> None:
        other = Language.EN if self.state.language is Language.ZH else Language.ZH
        self._stage.change(language=other)

    # What time does.

    def tick(self) -> None:
        """Move the clock, the countdown and the opening hours on; ask an idle printer how it is."""
        self._stage.change(now=self._desk.now().replace(second=0, microsecond=0))
        self._open_or_close()
        self._drop_old_notice()
        for flow in self._flows:
            flow.tick()
        left = self._seconds_left()
        if left is not None and left <= 0:
            self._end_visit()
        else:
            self._stage.change(seconds_left=self._shown(left))
        self._look_at_printer()

    def _seconds_left(self) -> float | None:
        """Return the time until the visit ends by itself, None while it can't."""
        place = self._stage.place
        if place.busy:
            self._touched_at = self._seconds()
            return None
        if place.ends_at is not None:
            return place.ends_at - self._seconds()
        idle_s = self._timing.idle_s * place.patience
        return self._touched_at + idle_s - self._seconds() if self._in_use else None

    def _shown(self, left: float | None) -> int | None:
        always = self._stage.place.ends_at is not None
        if left is None or self._stage.at_rest or (left > self._timing.warning_s and not always):
            return None
        return ceil(left)

    def _drop_old_notice(self) -> None:
        place = self._stage.place
        if isinstance(place, Home) and place.said and self._seconds() > self._touched_at + self._timing.notice_s:
            self._stage.go(replace(place, said=None))

    def _look_at_printer(self) -> None:
        resting = self._stage.place.resting and not self.state.link.away
        if resting and self._seconds() >= self._looked_at + self._timing.printer_look_s:
            self._looked_at = self._seconds()
            self._taking.look_at_printer()

    def _open_or_close(self) -> None:
        state = self.state
        if state.hall is None or state.view is None or not isinstance(state.place, Home | Closed):
            return
        if why_no_numbers(state.hall, state.now or self._desk.now()) is not None:
            self._stage.change(place=Closed(Shut.HOURS))
        elif isinstance(state.place, Closed):
            self._stage.change(place=Home())

    def _leave(self) -> None:
        for flow in self._flows:
            flow.leave()

    def _end_visit(self) -> None:
        self._leave()
        self._in_use = False
        self._stage.end_visit()
