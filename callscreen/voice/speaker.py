"""The hall's voice as the call screen uses it: takes calls, asks the speaking process, tells what was heard."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from callscreen.board_time import BoardTime
from callscreen.voice import texts
from callscreen.voice.announcer import Announcer
from callscreen.voice.loudness import FULL, Loudness
from callscreen.voice.outcome import Outcome
from callscreen.voice.pace import Pace, pace_of
from callscreen.voice.settings import VoiceSettings
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.voice.utterance import Utterance
from shared.domain.words import Words
from shared.voice import texts as voice_texts
from shared.voice.child_command import child_command
from shared.voice.living_child import LivingChild
from shared.voice.messages import Done, Event, Failed, Ready, Request, Started, Stop, encode_request, encode_stop

RENDER_LIMIT_S = 5.0
PLAY_EXTRA_S = 4.0
"""More than the player itself needs to notice a device that stalls."""
TRIES = 2
"""An announcement that was cut off by the end of the process is spoken again once."""
LOOK_MS = 1000
"""How often what waits is looked through, for what is too old and for what a cover kept back."""

log = logging.getLogger(__name__)


class HallVoice(QObject):
    """Speaks the hall's calls through a process of its own. Use it in the GUI thread; nothing here waits but `close`.

    `on_started` and `on_done` bracket what is spoken, for the caption. `on_done` comes exactly once for every call and
    recall, also for those that were never begun, with what became of it.
    """

    def __init__(
        self,
        settings: VoiceSettings,
        on_state: Callable[[VoiceState], None],
        on_started: Callable[[Utterance], None],
        on_done: Callable[[Utterance, Outcome], None],
        command: list[str] | None = None,
        loudness: Callable[[], Loudness] = lambda: FULL,
        lead_in_s: Callable[[], float] = lambda: 0.0,
        board_time: BoardTime | None = None,
        on_put_off: Callable[[Utterance], None] = lambda _: None,
        on_pace: Callable[[Pace | None], None] = lambda _: None,
    ) -> None:
        """Start the speaking process; `command` names another program that speaks the same messages.

        `loudness` tells how loud the hall may be now; `lead_in_s` how long a film needs now to become low.
        While the board is covered nothing but emergencies is begun, and nothing that waits becomes older.
        `on_put_off` tells that a notice was cut off, and is said from its beginning once nobody waits any more,
        `on_pace` how long each reading takes as it begins.
        """
        super().__init__()
        self._on_state, self._on_started, self._loudness = on_state, on_started, loudness
        self._lead_in_s, self._on_put_off, self._on_pace = lead_in_s, on_put_off, on_pace
        self._board_time = board_time or BoardTime()
        self._announcer = Announcer(settings, on_done)
        self._ready: Ready | None = None
        self._request: Request | None = None
        self._tries = 0
        self._again = False
        """Whether the present request was cut off, and is said again."""
        self._trouble: Words | None = None
        self._closed = False
        self._state = VoiceState(VoiceMode.IDLE, texts.STARTING)
        self._child = LivingChild(command or _command(settings), self._heard, self._child_gone, self)
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)
        self._looks.start()

    @property
    def state(self) -> VoiceState:
        return self._state

    @property
    def pending(self) -> int:
        """How many announcements wait or are being spoken."""
        return len(self._announcer.waiting) + (self._announcer.speaking is not None)

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many calls and recalls had each outcome since the start."""
        return self._announcer.counts

    @property
    def child_pid(self) -> int | None:
        return self._child.pid

    def say(self, utterance: Utterance) -> None:
        """Speak a call, a recall or a notice when its turn comes."""
        if not self._closed:
            self._announcer.add(utterance, self._board_time.seconds())
            if self._again and self._announcer.gives_way():
                self._break_off(self._put_off)
            self._speak_next()

    def cancel(self, ticket_number: str) -> None:
        """Leave out waiting calls of a ticket that was served, cancelled or missed; what is being said ends well."""
        self._announcer.cancel(ticket_number)

    def take_back(self, zone: str) -> None:
        """Say the notices of a zone, or with "" all, no more; what is being read of them is broken off."""
        read = self._announcer.take_back(zone)
        if read is not None:
            self._break_off(lambda: self._announcer.done(read, heard=False))

    def close(self) -> None:
        """End the speaking process, after at most 3 s; what still waits counts as cancelled. Call it before leaving."""
        if self._closed:
            return
        self._closed = True
        self._looks.stop()
        self._announcer.cancel_all()
        self._child.leave()
        if self._request is not None:
            self._announcer.failed(self._request.id)
            self._request = None
        self._show(VoiceState(VoiceMode.SILENT, texts.CLOSED))

    def _heard(self, event: Event) -> None:
        match event:
            case Ready():
                self._child_ready(event)
            case Started() if self._is_current(event.id):
                self._child.limit(event.seconds + PLAY_EXTRA_S)
                self._on_pace(pace_of(event))
            case Done() if self._is_current(event.id):
                self._trouble = None
                self._finish(lambda: self._announcer.done(event.id, event.heard))
            case Failed() if self._is_current(event.id):
                log.warning("%s", event.reason.en)
                self._trouble = event.reason
                self._finish(lambda: self._announcer.failed(event.id))

    def _child_ready(self, ready: Ready) -> None:
        started_anew = self._ready is None
        self._ready = ready
        for note in ready.notes:
            log.info("%s", note.en)
        if started_anew:
            self._drop_interrupted()
            if self._request is not None:
                self._again = True
                self._ask(self._request)
        self._speak_next()

    def _look(self) -> None:
        """Give up what is too old, which would wait for as long as no process is there; go on after a cover."""
        self._announcer.drop_stale(self._board_time.seconds())
        if self._ready is None:
            self._drop_interrupted()
        self._speak_next()

    def _drop_interrupted(self) -> None:
        if self._request is not None and self._announcer.gives_way():
            self._request = None
            self._put_off()
        elif self._request is not None and self._announcer.drop_interrupted(self._board_time.seconds()):
            self._request = None

    def _put_off(self) -> None:
        if (read := self._announcer.speaking) is not None:
            self._on_put_off(read)
            self._announcer.put_back()

    def _speak_next(self) -> None:
        if self._ready is not None and self._request is None and not self._closed:
            before = self._announcer.speaking
            only_urgent = self._board_time.is_covered
            request = self._announcer.next(self._board_time.seconds(), self._loudness(), only_urgent=only_urgent)
            utterance = self._announcer.speaking
            if request is not None and utterance is not None:
                self._tries, self._again = 0, False
                self._ask(replace(request, pause_s=max(request.pause_s, self._lead_in_s())))
                if utterance is not before:
                    self._on_started(utterance)
        self._show_mode()

    def _ask(self, request: Request) -> None:
        self._request = request
        self._tries += 1
        self._child.send(encode_request(request), RENDER_LIMIT_S)

    def _finish(self, settle: Callable[[], None]) -> None:
        self._child.is_fine()
        self._request = None
        settle()
        self._speak_next()

    def _break_off(self, settle: Callable[[], None]) -> None:
        """End what is read now, in mid-sentence, without waiting for the process to say so."""
        request, self._request = self._request, None
        if request is not None and self._ready is not None:
            self._child.tell(encode_stop(Stop(request.id)))
            self._child.is_fine()
        settle()
        self._speak_next()

    def _child_gone(self, why: Words | None) -> None:
        self._ready = None
        if why is not None:
            self._show(VoiceState(VoiceMode.FAILED, why))
        else:
            self._tries -= 1  # nothing of it was heard: it only looks for a device
        if self._request is not None and self._tries >= TRIES:
            request, self._request = self._request, None
            self._announcer.failed(request.id)

    def _is_current(self, request_id: int) -> bool:
        return self._request is not None and self._request.id == request_id

    def _show_mode(self) -> None:
        if self._ready is None or self._closed:
            return
        speaking, notes = self._announcer.speaking, self._ready.notes
        if self._ready.silent:
            self._show(VoiceState(VoiceMode.SILENT, notes[-1] if notes else voice_texts.NOTHING_SPOKEN))
        elif speaking is not None:
            self._show(VoiceState(VoiceMode.SPEAKING, speaking.caption))
        elif self._trouble is not None:
            self._show(VoiceState(VoiceMode.FAILED, self._trouble))
        else:
            # A note, such as a pack refused, is for technicians: every call is spoken.
            self._show(VoiceState(VoiceMode.IDLE, notes[0] if notes else texts.READY))

    def _show(self, state: VoiceState) -> None:
        if state != self._state:
            self._state = state
            self._on_state(state)


def _command(settings: VoiceSettings) -> list[str]:
    return child_command(
        settings.player,
        settings.pace,
        settings.voice,
        pack=settings.pack,
        tongues=settings.tongues,
        system_espeak=settings.system_espeak,
    )
