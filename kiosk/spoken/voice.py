"""The kiosk's voice: says one sentence after the other through the speaking process, and breaks off when told."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.spoken.narrator import Narrator
from kiosk.spoken.reading import said
from shared.domain.tongue import tongue_of
from shared.domain.words import Language, Words
from shared.voice.child_command import child_command
from shared.voice.living_child import LivingChild
from shared.voice.messages import (
    Done,
    Event,
    Failed,
    Ready,
    Request,
    Started,
    Stop,
    encode_request,
    encode_stop,
)
from shared.voice.sentence import Sentence
from shared.voice.texts import NOTHING_SPOKEN

RENDER_LIMIT_S = 5.0
PLAY_EXTRA_S = 4.0


class KioskVoice(QObject):
    """Lives in the GUI thread and never waits. `on_trouble` is told why nobody can hear, and None once somebody can."""

    def __init__(
        self, player: str, on_trouble: Callable[[Words | None], None], command: list[str] | None = None
    ) -> None:
        """`player` is where sound goes; `command` names another program that speaks the same messages."""
        super().__init__()
        self._on_trouble = on_trouble
        self._narrator = Narrator()
        self._language, self._loudness = Language.ZH, 1.0
        self._ready = False
        self._last_id = 0
        self._speaking: int | None = None
        self._child = LivingChild(command or child_command(player), self._heard, self._gone, self)

    @property
    def is_speaking(self) -> bool:
        return self._speaking is not None

    def read(self, told: tuple[str, ...], language: Language) -> None:
        """Read a page from its start."""
        self._language = language
        self._narrator.read(told)
        self._begin()

    def say(self, text: str, language: Language) -> None:
        """Say one thing at once, instead of what is being read."""
        self._language = language
        self._narrator.say(text)
        self._begin()

    def again(self) -> None:
        self._narrator.again()
        self._begin()

    def pause(self, paused: bool) -> None:
        self._narrator.pause(paused)
        self._begin()

    def quiet(self) -> None:
        self._narrator.quiet()
        self._begin()

    def at_loudness(self, loudness: float) -> None:
        """Take a factor up to 1 for the sentences that follow."""
        self._loudness = loudness

    def close(self) -> None:
        """Break off, then end the speaking process, after at most 3 s. Call it before leaving."""
        self.quiet()
        self._child.leave()

    def _begin(self) -> None:
        """Break off what is said now, and say what is next."""
        if self._speaking is not None:
            self._child.send(encode_stop(Stop(self._speaking)), RENDER_LIMIT_S)
            self._child.is_fine()
            self._speaking = None
        self._say_next()

    def _say_next(self) -> None:
        text = self._narrator.next
        if text is None or not self._ready or self._speaking is not None:
            return
        self._last_id += 1
        self._speaking = self._last_id
        sentence = Sentence(tongue_of(self._language), said(text, self._language))
        request = Request(self._last_id, f"kiosk-{self._language.value}", (sentence,), volume=self._loudness)
        self._child.send(encode_request(request), RENDER_LIMIT_S)

    def _heard(self, event: Event) -> None:
        match event:
            case Ready():
                self._ready = True
                self._on_trouble((event.notes[-1] if event.notes else NOTHING_SPOKEN) if event.silent else None)
                self._say_next()
            case Started() if event.id == self._speaking:
                self._child.limit(event.seconds + PLAY_EXTRA_S)
            case Done() | Failed() if event.id == self._speaking:
                self._child.is_fine()
                self._speaking = None
                self._narrator.done()
                self._say_next()

    def _gone(self, why: Words | None) -> None:
        """Wait for the next run of the process, which says the sentence that was broken off once more."""
        self._ready, self._speaking = False, None
        if why is not None:
            self._on_trouble(why)
