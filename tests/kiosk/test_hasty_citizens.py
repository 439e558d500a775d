"""Citizens who press anything at any moment, slow answers and crashes: nobody waits unseen, nobody is told wrongly."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from PySide6.QtWidgets import QApplication

from kiosk import texts
from kiosk.check_in.place import DoCheckIn, OpenCheckIn, TypeCode
from kiosk.guide.place import CallGuide
from kiosk.press import ChooseService, GiveBack, GoBack, GoHome, Keep, PrintAgain, Take
from kiosk.state import Home, KioskState, PrintFault, Slip, TakeNumber
from shared.domain.words import Words
from shared.press import Press
from tests.kiosk.askers import book, catalogue_with
from tests.kiosk.dying import Dies, Step, after, before
from tests.kiosk.kiosks import a_rig, restarted

EXAMPLES = int(os.environ.get("MACHINE_CITIZENS", "12"))
"""How many days are played; MACHINE_CITIZENS=300 looks harder."""
BLOCK = 20
PRESSES: list[Press] = [Take(), Take(), GoBack(), GoHome(), Keep(), GiveBack(), PrintAgain(), CallGuide()]
STEPS: list[Step] = [
    before("journal", "asked"),
    after("desk", "issue"),
    before("journal", "issued"),
    after("journal", "take"),
    before("numbers", "handing"),
    after("numbers", "handing"),
    after("printer", "print"),
    after("desk", "undo"),
]


class HastyCitizens(RuleBasedStateMachine):
    """The model is what stood on the screen: each number told as theirs waits, each other one does not."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        url = f"sqlite:///{shutil.copy(self.template, self.folder / 'hall.db')}"
        self.rig = a_rig(url, block=BLOCK, catalogue=catalogue_with())
        self.codes = [book(self.rig, at).code for at in ("11:00", "11:00")]
        self.looked_at = 0
        self.seen, self.theirs, self.given_back = set[str](), set[str](), set[str]()

    @rule(letter=st.sampled_from("AB"))
    def choose(self, letter: str) -> None:
        self._press(ChooseService(self.rig.running.service(letter).id))
        self.rig.printing.drain()

    @rule(letter=st.sampled_from("AB"))
    def tap_take(self, letter: str) -> None:
        """Come as far as the hall is asked; its answer comes later."""
        self.choose(letter)
        self._press(Take())
        self.rig.printing.drain()

    @rule(press=st.sampled_from(PRESSES))
    def press(self, press: Press) -> None:
        self._press(press)

    @rule(index=st.integers(0, 1))
    def check_in(self, index: int) -> None:
        for press in (GoHome(), OpenCheckIn(), TypeCode(self.codes[index]), DoCheckIn()):
            self._press(press)

    @rule(lines=st.permutations(["printing", "database", "local"]), most=st.integers(1, 3))
    def answer(self, lines: list[str], most: int) -> None:
        """Let some of the slow lines come to an end."""
        for line in lines[:most]:
            getattr(self.rig, line).drain()

    @rule(seconds=st.sampled_from([3, 9, 40]))
    def wait(self, seconds: int) -> None:
        self.rig.wait(seconds)

    @rule(empty=st.booleans())
    def change_the_roll(self, empty: bool) -> None:
        self.rig.faults.paper_out = empty

    @rule(cut=st.sampled_from(["before", "after"]))
    def lose_the_database(self, cut: str) -> None:
        setattr(self.rig.desk, cut, True)

    @rule()
    def find_the_database(self) -> None:
        self.rig.find_database()

    @rule(step=st.sampled_from([None, *STEPS]))
    def crash(self, step: Step | None) -> None:
        """Die now or, if it comes to it, at one step of the work that is under way."""
        if step is not None:
            step.set_up(self.rig)
            with suppress(Dies):
                self.rig.work()
        self._look()
        self.rig, self.looked_at = restarted(self.rig, BLOCK), 0
        self._look()

    def teardown(self) -> None:
        try:
            self._settle()
            waiting = self._waiting()
            assert waiting <= self.seen, "nobody knows of this number"
            assert self.theirs <= waiting, "somebody was told a number that is in no line"
            assert not self.given_back & waiting, "somebody was told that this number was given back"
        finally:
            self.rig.close()
            shutil.rmtree(self.folder)

    def _settle(self) -> None:
        self.rig.faults.paper_out = False
        self.rig.find_database()
        self._look()
        for _ in range(3):
            self.rig.wait(65)
            self.rig.find_database()
        self._look()

    def _press(self, press: Press) -> None:
        self.rig.presenter.pressed(press)
        self._look()

    def _look(self) -> None:
        """Take in what was shown since the last look."""
        shown = self.rig.shown
        for state in shown[self.looked_at :]:
            self._take_in(state)
        self.looked_at = len(shown)

    def _take_in(self, state: KioskState) -> None:
        match state.place:
            case TakeNumber(issued=issued, slip=Slip.PRINTED | Slip.NONE):
                self.seen.add(issued.ticket.code)
                self.theirs.add(issued.ticket.code)
            case PrintFault(issued=issued):
                self.seen.add(issued.ticket.code)
            case Home(said=Words() as said):
                told = (code for code in self.seen if said == texts.GIVEN_BACK.fill(number=self._number(code)))
                self.given_back |= set(told)

    def _number(self, code: str) -> str:
        known = (s.place.issued.ticket for s in self.rig.shown if isinstance(s.place, TakeNumber | PrintFault))
        return next((made.number for made in known if made.code == code), "")

    def _waiting(self) -> set[str]:
        with self.rig.running.store.reading() as connection:
            rows = connection.exec_driver_sql("SELECT code FROM ticket WHERE state = 'waiting'")
            return {str(row.code) for row in rows}


@pytest.mark.timeout(150 * max(1, EXAMPLES // 12))
@pytest.mark.allow_warnings(".")
def test_whatever_citizens_press_nobody_waits_unseen_or_is_told_wrongly(
    sqlite_with_tables: Path, qapp: QApplication
) -> None:
    HastyCitizens.template = sqlite_with_tables
    run_state_machine_as_test(
        HastyCitizens,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=25,
            phases=[Phase.generate],  # looking for a shorter way to a failure takes minutes
            suppress_health_check=list(HealthCheck),
        ),
    )
