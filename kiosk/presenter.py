"""What the kiosk does: takes what citizens press and what the hall tells, and makes the state that is shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import ceil

from kiosk import texts
from kiosk.all_errands import Common, all_errands
from kiosk.asking import Asking
from kiosk.attracting import attracting
from kiosk.flow import gathered
from kiosk.hours import open_or_closed
from kiosk.inputs.ways import Ways
from kiosk.leftover import kept_s
from kiosk.local.entry import Entry
from kiosk.modes import Mode
from kiosk.numbers import Numbers
from kiosk.person import Person
from kiosk.press import ChooseDepartment, GoBack, GoHome, SwitchLanguage, ToggleMode
from kiosk.runners import Runners
from kiosk.service_desk.staff import StaffFlows, nobody
from kiosk.slip_printer import SlipPrinter
from kiosk.spoken.flow import Listening
from kiosk.stage import Stage
from kiosk.standby import Standby
from kiosk.state import Attract, Home, KioskState
from kiosk.taking import Taking
from kiosk.timing import USUAL, Timing
from shared.domain.hall import Hall
from shared.domain.link import LinkState
from shared.domain.view import HallView
from shared.domain.words import Language, Words
from shared.press import Answers, Press, Touch


class KioskPresenter:
    """Told of presses (`pressed`), of the hall (`…_seen`) and of time (`tick`, about once a second).

    What belongs to one errand is in its flow; here is what holds for all of them.
    """

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
        alert: Callable[[], None] = lambda: None,
        staff: StaffFlows = nobody,
    ) -> None:
        """`seconds` counts evenly from any moment; `show` gets every new state; `alert` makes a short sound.

        `staff` makes the staff's own flows.
        """
        self._numbers, self._desk, self._seconds, self._timing = numbers, numbers.desk, seconds, timing
        self._stage, self._alert = Stage(show, language), alert
        self._standby = Standby(self._stage, numbers, runners, seconds)
        self._asking = Asking(self._stage, runners.database, seconds)
        person = Person()
        self._taking = Taking(self._stage, numbers, printer, runners, seconds, timing, person)
        self._listening = Listening(self._stage)
        common = Common(self._stage, numbers, self._asking, runners, seconds, timing)
        errands = all_errands(common, self._taking, person, printer, alert, self._leave, self._answer)
        self._flows = (*errands, self._listening, *staff(self._stage, self._leave))
        self._answers = gathered((self._own_answers(), *(flow.answers() for flow in self._flows)))
        self._touched_at = self._looked_at = seconds()
        self._in_use = False

    @property
    def state(self) -> KioskState:
        return self._stage.state

    def _own_answers(self) -> Answers:
        return {
            ChooseDepartment: self._choose_department,
            GoBack: self._go_back,
            GoHome: self._go_home,
            SwitchLanguage: self._switch_language,
            ToggleMode: self._toggle_mode,
        }

    # What the hall tells.

    def hall_seen(self, hall: Hall) -> None:
        self._stage.change(hall=hall)
        for flow in self._flows:
            flow.hall_seen(hall)
        self._open_or_close()
        self._standby.look()

    def view_seen(self, view: HallView) -> None:
        first = self.state.view is None
        self._stage.change(view=view)
        self._open_or_close()
        if first:
            self._standby.look()

    def link_seen(self, link: LinkState) -> None:
        turned = self.state.link.away is not link.away
        self._stage.change(link=link)
        if turned and not link.away:
            self._taking.look_at_printer()
        if turned:
            self._standby.look()

    def resume(self, unsure: Sequence[Entry]) -> None:
        """Go on after a restart; `unsure` are the numbers that may be on paper, as the local journal tells."""
        if unsure:
            self.pressed(Touch())
        self._taking.resume(unsure)

    def ways_seen(self, ways: Ways) -> None:
        """Take in whether scanner and reader work."""
        self._stage.change(ways=ways)

    def voice_seen(self, trouble: Words | None) -> None:
        """Take in why nobody can be read to; None once it is possible."""
        self._listening.voice_seen(trouble)

    # What citizens do.

    def pressed(self, press: Press) -> None:
        """Answer a press; whatever it is, somebody is there and the countdown starts anew."""
        self._touched_at = self._seconds()
        self._in_use = True
        if self._stage.place.ends_at is None:
            self._stage.change(seconds_left=None)
        if isinstance(self._stage.place, Attract):
            self._stage.go(Home())
        self._answer(press)

    def _answer(self, press: Press) -> None:
        """Let all flows hear of a press, also of one that follows from another."""
        for answer in self._answers.get(type(press), ()):
            answer(press)

    def _choose_department(self, press: ChooseDepartment) -> None:
        if isinstance(self._stage.place, Home):
            self._stage.go(Home(press.department_id))

    def _go_back(self, _: GoBack) -> None:
        """Go one page back; a number on its way is given back when it comes."""
        back = self._stage.place.back
        if back is not None:
            if not self._stage.place.keeps_on_back:
                self._leave()
            self._stage.go(back)

    def _go_home(self, press: GoHome) -> None:
        """End the visit, unless a slip is just coming out."""
        if self._stage.place.can_leave:
            self._end_visit(press.stays)

    def _switch_language(self, _: SwitchLanguage) -> None:
        other = Language.EN if self.state.language is Language.ZH else Language.ZH
        self._stage.change(language=other)

    def _toggle_mode(self, press: ToggleMode) -> None:
        possible = press.mode is not Mode.SPOKEN or self.state.speech.trouble is None
        if not possible:
            self._alert()  # somebody who can't see pressed the key: no answer at all would leave them guessing
        elif self._stage.place.has_modes:
            self._stage.change(modes=self.state.modes.toggled(press.mode))

    # What time does.

    def tick(self) -> None:
        """Move the clock, the countdown and the opening hours on; ask an idle printer how it is."""
        self._stage.change(now=self._desk.now().replace(second=0, microsecond=0))
        self._open_or_close()
        self._drop_old_notice()
        self._forget_leftover()
        self._asking.tick()
        for flow in self._flows:
            flow.tick()
        left = self._seconds_left()
        if left is not None and left <= 0:
            self._wait_is_over()
        else:
            self._stage.change(seconds_left=self._shown(left))
        if not self._in_use:
            self._stage.change(place=attracting(self._stage.place, self._seconds() - self._touched_at, self._timing))
        self._look_at_printer()
        self._standby.tick()

    def _seconds_left(self) -> float | None:
        """Return the time until the visit ends by itself, None while it can't."""
        place = self._stage.place
        if place.busy:
            self._touched_at = self._seconds()
            return None
        if place.ends_at is not None:
            return place.ends_at - self._seconds()
        if not self._in_use:
            return None
        idle_s = self._timing.patience(self.state.modes).idle_s * place.patience
        return self._touched_at + idle_s - self._seconds()

    def _wait_is_over(self) -> None:
        if (back := self._stage.place.returns_to) is None:
            self._end_visit()
        else:
            self._touched_at = self._seconds()
            self._stage.go(back)

    def _shown(self, left: float | None) -> int | None:
        always = self._stage.place.ends_at is not None
        warning_s = self._timing.patience(self.state.modes).warning_s
        if left is None or self._stage.place.returns_to or self._stage.at_rest or (left > warning_s and not always):
            return None
        return ceil(left)

    def _drop_old_notice(self) -> None:
        place = self._stage.place
        if isinstance(place, Home) and place.said and self._seconds() > self._touched_at + self._timing.notice_s:
            self._stage.go(replace(place, said=None))

    def _forget_leftover(self) -> None:
        keeps = kept_s(self.state, self._timing)
        if keeps is not None and self._seconds() >= self._touched_at + keeps:
            self._touched_at = self._seconds()
            self._stage.forget(texts.FORGOTTEN)

    def _look_at_printer(self) -> None:
        resting = self._stage.place.resting and not self.state.link.away
        if resting and self._seconds() >= self._looked_at + self._timing.printer_look_s:
            self._looked_at = self._seconds()
            self._taking.look_at_printer()

    def _open_or_close(self) -> None:
        self._stage.change(place=open_or_closed(self.state, self.state.now or self._desk.now()))

    def _leave(self) -> None:
        for flow in self._flows:
            flow.leave()

    def _end_visit(self, stays: bool = False) -> None:
        self._leave()
        self._in_use = stays
        self._touched_at = self._seconds()
        self._stage.end_visit(stays=stays)
