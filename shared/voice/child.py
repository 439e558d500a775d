"""The speaking process: reads requests from standard input, renders and plays them, and reports on standard output.

It is a process of its own because speech engines and sound servers hang or abort, and a window must not.
"""

import argparse
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from shared.domain.tongue import Tongue
from shared.domain.words import Words
from shared.voice import texts
from shared.voice.chime import chime
from shared.voice.messages import (
    DEVICE_LOST_STATUS,
    LOOK_AGAIN_STATUS,
    BadMessage,
    Done,
    Event,
    Failed,
    Ready,
    Request,
    Started,
    Stop,
    decode_request,
    encode_event,
)
from shared.voice.opening import open_voices
from shared.voice.pack.finding import NO_PACK
from shared.voice.player import DeviceLost, FilePlayer, LookAgain, Player, SilentPlayer, never
from shared.voice.tone import tone
from shared.voice.voice import SilentVoice, Voice, VoiceError
from shared.voice.wav import Wav, at_volume, joined, silence

LOOK_S = 0.5
LAST_WORD_S = 60.0
"""What was asked before the program went away is still spoken; an engine that hangs meanwhile ends here."""
GAP_S = 0.3


class Speaker:
    """Makes announcements, one at a time."""

    def __init__(self, voice: Voice, player: Player, notes: tuple[Words, ...], engine: str) -> None:
        self._voice = voice
        self._player = player
        self._notes = notes
        self._engine = engine
        self._chime = chime()

    def ready(self) -> Ready:
        reason = self._player.reason
        notes = (*self._notes, *([reason] if reason is not None else []))
        voices = {str(language): name for language, name in self._voice.voices().items()}
        return Ready(self._player.device, voices, self._engine, notes)

    def announce(self, request: Request, report: Callable[[Event], None], stopped: Callable[[], bool] = never) -> None:
        """Render and play one request, until `stopped` says that nobody wants to hear it. Raises DeviceLost."""
        spoken = [one for one in request.sentences if request.spoken and self._voice.speaks(one)]
        try:
            # Without a voice the screen still keeps the time that the sentences would take.
            readings = [self._voice.render(one) for one in spoken] or [SilentVoice().render(request.sentences[0])]
        except VoiceError as error:
            report(Failed(request.id, error.words))
            return
        speech = self._whole(readings, request.chime or (request.spoken and not spoken))
        before = [silence(request.pause_s), *([tone(), silence(GAP_S)] if request.tone else [])]
        wav = at_volume(joined([*before, speech]), request.volume)
        lengths = tuple((one.language, round(read.seconds, 3)) for one, read in zip(spoken, readings, strict=False))
        report(Started(request.id, round(wav.seconds, 3), lengths))
        try:
            played = self._player.play(wav, request.name, stopped)
        except OSError as error:
            why = texts.NOT_WRITTEN.fill(folder=self._player.device, detail=_reason(error))
            report(Failed(request.id, self._player.reason or why))
            return
        if not request.spoken:
            report(Done(request.id, heard=False, reason=None))
            return
        reason = None if played and spoken else self._player.reason or texts.NOTHING_SPOKEN
        report(Done(request.id, heard=reason is None, reason=reason))

    def watch(self) -> None:
        self._player.watch()

    def _whole(self, readings: list[Wav], with_chime: bool) -> Wav:
        speech = joined(readings, GAP_S)
        return joined([self._chime, speech]) if with_chime else speech


def open_player(text: str, pace: float) -> Player:
    """Return the player for "device", "silent" or "file:FOLDER". Raises ValueError naming a wrong text."""
    kind, _, folder = text.partition(":")
    match kind:
        case "silent":
            return SilentPlayer(pace)
        case "file" if folder:
            return FilePlayer(Path(folder))
        case "device":
            return _open_device(pace)
        case _:
            raise ValueError(f'--player "{text}": give device, silent or file:FOLDER.')


def _open_device(pace: float) -> Player:
    # Qt tells on every start which optional sound libraries it does not find.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
    try:
        from shared.voice.device_player import DevicePlayer
    except ImportError as error:
        return SilentPlayer(pace, texts.NO_SOUND_LIBRARY.fill(detail=error))
    return DevicePlayer(pace)


def open_speaker(arguments: argparse.Namespace) -> Speaker:
    """Start voice and player; what cannot start is replaced by silence and told in `ready`."""
    player = open_player(arguments.player, arguments.pace)
    tongues = tuple(map(Tongue, arguments.tongues.split(",")))
    opened = open_voices(arguments.pack, tongues, mandarin=arguments.voice, system_espeak=arguments.system_espeak)
    return Speaker(opened.voice, player, opened.notes, opened.engine)


class Requests:
    """What is asked, in order; a stop takes effect while something is still being said."""

    def __init__(self) -> None:
        self._waiting: queue.Queue[Request | None] = queue.Queue()
        self._stopped_up_to = -1

    def put(self, line: str) -> None:
        """Take a line of input, in the thread that reads."""
        try:
            match decode_request(line):
                case Stop(up_to):
                    self._stopped_up_to = up_to
                case request:
                    self._waiting.put(request)
        except BadMessage as error:
            print(error, file=sys.stderr)  # noqa: T201 - the process's own log

    def end(self) -> None:
        self._waiting.put(None)

    def get(self) -> Request | None:
        """Return the next request, None at the end of the input. Raises queue.Empty after a while without any."""
        return self._waiting.get(timeout=LOOK_S)

    def is_stopped(self, request: Request) -> bool:
        return request.id <= self._stopped_up_to


def run(speaker: Speaker, requests: Requests, report: Callable[[Event], None]) -> None:
    """Serve requests until the input ends. Raises DeviceLost, LookAgain."""
    said = speaker.ready()
    report(said)
    while True:
        try:
            request = requests.get()
        except queue.Empty:
            speaker.watch()
            if speaker.ready() != said:
                said = speaker.ready()
                report(said)
            continue
        if request is None:
            return
        if not requests.is_stopped(request):
            speaker.announce(request, report, partial(requests.is_stopped, request))


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _read(requests: Requests) -> None:
    for line in sys.stdin:
        requests.put(line)
    requests.end()
    leave = threading.Timer(LAST_WORD_S, os._exit, (1,))
    leave.daemon = True
    leave.start()


def _own_output() -> Callable[[Event], None]:
    """Keep standard output for events: what engine and libraries print goes to the log or nowhere."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1, encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open as long as the process

    def report(event: Event) -> None:
        out.write(encode_event(event) + "\n")

    return report


def main() -> None:
    # Ctrl-C in a terminal reaches the program too, which then closes our input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parser = argparse.ArgumentParser(prog="shared.voice.child", description=__doc__)
    parser.add_argument("--player", default="device", help="device, silent or file:FOLDER")
    parser.add_argument("--pace", type=float, default=1.0, help="how much faster than real time a silent player is")
    parser.add_argument("--tongues", default="zh,en", help="what needs a voice: zh, en, yue")
    parser.add_argument("--voice", help="the Mandarin voice to prefer")
    parser.add_argument("--pack", default=NO_PACK, help="the voice pack for calls: built-in, none or a folder")
    parser.add_argument("--system-espeak", action="store_true", help="use the system's espeak-ng")
    arguments = parser.parse_args()
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    report = _own_output()
    requests = Requests()
    threading.Thread(target=_read, args=(requests,), daemon=True).start()
    status = 0
    try:
        run(open_speaker(arguments), requests, report)
    except DeviceLost as error:
        print(error, file=sys.stderr)  # noqa: T201
        status = DEVICE_LOST_STATUS
    except LookAgain:
        status = LOOK_AGAIN_STATUS
    except BrokenPipeError:
        status = 1  # nobody is left to be told
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)  # noqa: T201
        status = 1
    sys.stderr.flush()
    # libespeak and libpulse may hang or abort while Python takes them down; nothing is left to be saved.
    os._exit(status)


if __name__ == "__main__":
    main()
