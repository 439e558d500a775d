"""What the kiosk does: takes what citizens press and what the hall tells, and makes the state that is shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import ceil

from kiosk import texts
from kiosk.facts import find_service
from kiosk.local.entry import Entry
from kiosk.numbers import Numbers
from kiosk.runners import Runners
from kiosk.slip_printer import SlipPrinter
from kiosk.stage import Stage
from kiosk.standby import Standby
from kiosk.state import AtService, Closed, Home, KioskState, Shut, Step, TakeNumber
from kiosk.taking import Taking
from kiosk.timing import USUAL, Timing
from shared.domain.admission import why_no_numbers
from shared.domain.hall import Hall
from shared.domain.ids import DepartmentId, ServiceId
from shared.domain.link import LinkState
from shared.domain.view import HallView
from shared.domain.words import Language


class KioskPresenter:
    """Told of presses (`…_pressed`), of the hall (`…_seen`) and of time (`tick`, about once a second)."""

    def __init__(
        self,
        numbers: Numbers,
        printer: SlipPrinter,
        runners: Runners,
        show: Callable[[KioskState], None],
        *,
        seconds: Callable[[], float],
        language: Language = Language.ZH,
        timing: Timing = USUAL,
    ) -> None:
        """`seconds` counts evenly from any moment; `show` gets every new state."""
        self._desk, self._seconds, self._timing = numbers.desk, seconds, timing
        self._stage = Stage(show, language)
        self._taking = Taking(self._stage, numbers, printer, runners, seconds, timing)
        self._standby = Standby(self._stage, numbers, runners, seconds)
        self._touched_at = self._looked_at = seconds()
        self._in_use = False

    @property
    def state(self) -> KioskState:
        return self._stage.state

    # What the hall tells.

    def hall_seen(self, hall: Hall) -> None:
        self._stage.change(hall=hall)
        place = self._stage.place
        if isinstance(place, AtService) and find_service(hall, place.service_id) is None:
            self._go_home_within_visit(Home(place.department_id, said=texts.SERVICE_GONE))
        self._open_or_close()
        self._standby.look()

    def view_seen(self, view: HallView) -> None:
        first = self.state.view is None
        self._stage.change(view=view)
        self._open_or_close()
        if first:
            self._standby.look()

    def link_seen(self, link: LinkState) -> None:
        back = self.state.link.away and not link.away
        self._stage.change(link=link)
        if back:
            self._taking.look_at_printer()
            self._standby.look()

    def resume(self, unsure: Sequence[Entry]) -> None:
        """Go on after a restart; `unsure` are the numbers that may be on paper, as the local journal tells."""
        if unsure:
            self.touched()
        self._taking.resume(unsure)

    # What citizens do.

    def touched(self) -> None:
        """Somebody is there: the countdown starts anew."""
        self._touched_at = self._seconds()
        self._in_use = True
        if not isinstance(self._stage.place, TakeNumber):
            self._stage.change(seconds_left=None)

    def department_pressed(self, department_id: DepartmentId) -> None:
        self.touched()
        if isinstance(self._stage.place, Home):
            self._stage.go(Home(department_id))

    def service_pressed(self, service_id: ServiceId) -> None:
        self.touched()
        if isinstance(place := self._stage.place, Home):
            self._taking.open(service_id, place.department_id)

    def back_pressed(self) -> None:
        """Go one page back; a number on its way is given back when it comes."""
        self.touched()
        match self._stage.place:
            case AtService(department_id=department_id):
                self._go_home_within_visit(Home(department_id))
            case Home():
                self._stage.go(Home())

    def home_pressed(self) -> None:
        """End the visit, unless a slip is just coming out."""
        place = self._stage.place
        if not (isinstance(place, TakeNumber) and place.until is None):
            self._end_visit()

    def language_pressed(self) -> None:
        self.touched()
        other = Language.EN if self.state.language is Language.ZH else Language.ZH
        self._stage.change(language=other)

    def take_number_pressed(self) -> None:
        self.touched()
        self._taking.take()

    def retry_pressed(self) -> None:
        self.touched()
        self._taking.retry()

    def keep_pressed(self) -> None:
        self.touched()
        self._taking.keep()

    def give_back_pressed(self) -> None:
        self.touched()
        self._taking.give_back()

    def more_time_pressed(self) -> None:
        self.touched()

    # What time does.

    def tick(self) -> None:
        """Move the clock, the countdown and the opening hours on; ask an idle printer how it is."""
        self._stage.change(now=self._desk.now().replace(second=0, microsecond=0))
        self._open_or_close()
        self._drop_old_notice()
        left = self._seconds_left()
        if left is not None and left <= 0:
            self._end_visit()
        else:
            self._stage.change(seconds_left=self._shown(left))
        self._look_at_printer()
        self._taking.tick()
        self._standby.tick()

    def _seconds_left(self) -> float | None:
        """Return the time until the visit ends by itself, None while it can't."""
        match self._stage.place:
            case TakeNumber(until=float(until)):
                return until - self._seconds()
            case TakeNumber() | AtService(step=Step.CHECKING | Step.ISSUING):
                self._touched_at = self._seconds()
                return None
        return self._touched_at + self._timing.idle_s - self._seconds() if self._in_use else None

    def _shown(self, left: float | None) -> int | None:
        taking = isinstance(self._stage.place, TakeNumber)
        if left is None or self._stage.at_rest or (left > self._timing.warning_s and not taking):
            return None
        return ceil(left)

    def _drop_old_notice(self) -> None:
        place = self._stage.place
        if isinstance(place, Home) and place.said and self._seconds() > self._touched_at + self._timing.notice_s:
            self._stage.go(replace(place, said=None))

    def _look_at_printer(self) -> None:
        resting = isinstance(self._stage.place, Home | Closed) and not self.state.link.away
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

    def _go_home_within_visit(self, home: Home) -> None:
        self._taking.leave()
        self._stage.go(home)

    def _end_visit(self) -> None:
        self._taking.leave()
        self._in_use = False
        self._stage.end_visit()
