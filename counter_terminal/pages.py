"""What the clerk opens and closes inside the window: pages, shape, language, colours; nothing here changes the hall."""

from counter_terminal import texts
from counter_terminal.intents import Pause, Transfer
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import Act, Edge, Page, Shape
from counter_terminal.steps import why_not
from counter_terminal.visit.pages import VisitPages
from shared.domain.ids import QueueId
from shared.domain.words import Language

THEMES = ("light", "dark", "high-contrast")


class Pages:
    def __init__(self, presenter: CounterPresenter) -> None:
        self._presenter = presenter
        self.visit = VisitPages(presenter)

    def transfer_pressed(self) -> None:
        self._open(Page.TRANSFER, Act.TRANSFER)

    def pause_pressed(self) -> None:
        self._open(Page.PAUSE, Act.PAUSE)

    def more_pressed(self) -> None:
        self._toggle(Page.MORE)

    def around_pressed(self) -> None:
        """Open the panels where they have no place beside the ticket, or close them."""
        self._toggle(Page.AROUND)

    def back_pressed(self) -> None:
        self._presenter.change(page=Page.DESK)

    def transfer_to(self, queue_id: QueueId, comment: str, *, back: bool = False) -> None:
        facts = self._presenter.facts
        if facts.counter.ticket is not None and facts.counter.ticket.queue_id == queue_id:
            self._presenter.refuse(texts.ALREADY_THERE)
            return
        name = facts.hall.queue(queue_id).name
        self._presenter.ask(Transfer(queue_id, name, comment.strip(), wanted_back=back))

    def pause_for(self, reason: str) -> None:
        self._presenter.ask(Pause(reason))

    def shape_pressed(self) -> None:
        """Go between the bar and the window."""
        self.shape_chosen(Shape.COMPACT if self._presenter.facts.shape is Shape.BAR else Shape.BAR)

    def full_pressed(self) -> None:
        """Go between the full desk and the window."""
        self.shape_chosen(Shape.COMPACT if self._presenter.facts.shape is Shape.FULL else Shape.FULL)

    def shape_chosen(self, shape: Shape) -> None:
        """Take another shape; a page that is open stays open, with what was written there."""
        page = self._presenter.facts.page
        self._presenter.change(shape=shape, page=Page.DESK if page in (Page.MORE, Page.AROUND) else page)

    def edge_chosen(self, edge: Edge) -> None:
        """Lay the bar along another edge of the screen."""
        self._presenter.change(edge=edge)

    def language_pressed(self) -> None:
        english = self._presenter.facts.language is Language.EN
        self._presenter.change(language=Language.ZH if english else Language.EN)

    def theme_pressed(self) -> None:
        place = THEMES.index(self._presenter.facts.theme)
        self._presenter.change(theme=THEMES[(place + 1) % len(THEMES)])

    def _open(self, page: Page, act: Act) -> None:
        why = why_not(act, self._presenter.facts.situation)
        if why is not None:
            self._presenter.refuse(why)
        else:
            self._toggle(page)

    def _toggle(self, page: Page) -> None:
        self._presenter.change(page=Page.DESK if self._presenter.facts.page is page else page)
