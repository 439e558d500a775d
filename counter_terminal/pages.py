"""What the clerk opens and closes inside the window: pages, shape, language, colours; nothing here changes the hall."""

from counter_terminal.intents import Pause, Transfer
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import Act, Page, Shape
from counter_terminal.steps import why_not
from shared.domain.ids import QueueId
from shared.domain.words import Language

THEMES = ("light", "dark", "high-contrast")


class Pages:
    def __init__(self, presenter: CounterPresenter) -> None:
        self._presenter = presenter

    def transfer_pressed(self) -> None:
        self._open(Page.TRANSFER, Act.TRANSFER)

    def pause_pressed(self) -> None:
        self._open(Page.PAUSE, Act.PAUSE)

    def more_pressed(self) -> None:
        self._toggle(Page.MORE)

    def back_pressed(self) -> None:
        self._presenter.change(page=Page.DESK)

    def transfer_to(self, queue_id: QueueId, comment: str) -> None:
        name = self._presenter.facts.hall.queue(queue_id).name
        self._presenter.ask(Transfer(queue_id, name, comment.strip()))

    def pause_for(self, reason: str) -> None:
        self._presenter.ask(Pause(reason))

    def shape_pressed(self) -> None:
        facts = self._presenter.facts
        page = Page.DESK if facts.page is Page.MORE else facts.page
        shape = Shape.COMPACT if facts.shape is Shape.BAR else Shape.BAR
        self._presenter.change(shape=shape, page=page)

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
