"""The pages of the window in one theme, each made when it is first seen."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState, Page, Shape
from counter_terminal.window.around_page import AroundPage
from counter_terminal.window.choice_pages import ChoicePage, PausePage
from counter_terminal.window.compact import CompactDesk
from counter_terminal.window.full import FullDesk
from counter_terminal.window.leaving_page import LeavingPage
from counter_terminal.window.look import Look
from counter_terminal.window.more_page import MorePage
from counter_terminal.window.own_pin_page import OwnPinPage
from counter_terminal.window.sign_in_page import SignInPage, StandInPage
from counter_terminal.window.visit_hold import HoldPage
from counter_terminal.window.visit_note import NotePage, SendBackPage
from counter_terminal.window.visit_outcome import OutcomePage
from counter_terminal.window.visit_transfer import TransferPage
from shared.settings.chord import Chord

Rendered = SignInPage | CompactDesk | ChoicePage | MorePage | LeavingPage | OwnPinPage | AroundPage
TypedInto = SignInPage | OwnPinPage | NotePage | SendBackPage | HoldPage
"""Pages where the clerk types first; each tells its `first_field`."""
AHEAD = (Page.MORE, Shape.FULL, Page.AROUND, Page.DESK)
"""Made before they are asked for: what clerks open most, and what takes longest."""


class ShownPages:
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look, keys: Mapping[str, Chord]) -> None:
        self.added: Callable[[QWidget], object] = lambda _: None
        """Told of each page that was made."""
        self._made: dict[str, Rendered] = {}
        self._makers: dict[str, Callable[[], Rendered]] = {
            Page.SIGN_IN: lambda: SignInPage(presenter, pages, look),
            Page.DESK: lambda: CompactDesk(presenter, pages, look, keys),
            Page.TRANSFER: lambda: TransferPage(pages, look),
            Page.PAUSE: lambda: PausePage(pages, look),
            Page.STAND_IN: lambda: StandInPage(presenter, pages, look),
            Page.LEAVING: lambda: LeavingPage(presenter, pages, look),
            Page.OWN_PIN: lambda: OwnPinPage(presenter, pages, look),
            Page.AROUND: lambda: AroundPage(presenter, pages, look),
            Page.MORE: lambda: MorePage(presenter, pages, look, keys),
            Page.OUTCOME: lambda: OutcomePage(pages, look),
            Page.HOLD: lambda: HoldPage(pages, look),
            Page.NOTE: lambda: NotePage(pages, look),
            Page.SEND_BACK: lambda: SendBackPage(pages, look),
            Shape.FULL: lambda: FullDesk(presenter, pages, look, keys),
        }

    def of(self, page: Page, shape: Shape) -> Rendered:
        """Return the page to show in a shape; the desk has one for the window and one for the full desk."""
        name = Shape.FULL if page is Page.DESK and shape is Shape.FULL else page
        if name not in self._made:
            self._make(name)
        return self._made[name]

    def make_one_ahead(self, state: CounterDeskState) -> bool:
        """Make one of the pages that are made ahead, ready to be shown; return whether one was still to be made."""
        for name in AHEAD:
            if name not in self._made:
                self._make(name).show_state(state)
                return True
        return False

    def _make(self, name: str) -> Rendered:
        self._made[name] = made = self._makers[name]()
        self.added(made)
        return made
