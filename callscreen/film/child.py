"""The process that plays one film: its sound on the default device, its pictures into shared memory, then it ends.

It is a process of its own because decoders crash on damaged files, and because libpulse aborts a process, or lets Qt's
player stand still for ever, when the sound server dies.
"""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from callscreen.film.messages import Message, encode


def _own_output() -> Callable[[Message], None]:
    """Keep standard output for messages and the log for ourselves: decoders write a line for every picture there."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1, encoding="utf-8")
    sys.stderr = os.fdopen(os.dup(sys.stderr.fileno()), "w", buffering=1, encoding="utf-8")
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)

    def report(message: Message) -> None:
        try:
            out.write(encode(message) + "\n")
        except BrokenPipeError:
            os._exit(1)  # nobody is left to be told

    return report


def _read(take: Callable[[str], None]) -> None:
    for line in sys.stdin:
        take(line)
    os._exit(0)


def arguments_of(given: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="callscreen.film.child", description=__doc__)
    parser.add_argument("film")
    parser.add_argument("--slots", required=True, help="the file in memory for pictures")
    parser.add_argument("--width", type=int, required=True)
    parser.add_argument("--height", type=int, required=True)
    parser.add_argument("--fill", action="store_true", help="cut the picture at its edges to fill the area")
    parser.add_argument("--sound", action="store_true")
    parser.add_argument("--volume", type=float, default=1.0)
    parser.add_argument("--trial", action="store_true", help="end after the first picture, and hear nobody")
    parser.add_argument("--start-ms", type=int, default=0)
    return parser.parse_args(given)


def main() -> None:
    # Ctrl-C in a terminal reaches the program too, which then closes our input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Pictures decoded on a graphics card would have to be brought back from it.
    os.environ.setdefault("QT_FFMPEG_DECODING_HW_DEVICE_TYPES", ",")
    # Qt tells on every start which optional sound libraries it does not find.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
    arguments, report = arguments_of(), _own_output()
    app = QCoreApplication([])
    from callscreen.film.film import Film, leave  # only now is Qt's sound told to be quiet

    film = Film(arguments, report)
    if not arguments.trial:
        threading.Thread(target=_read, args=(film.given.emit,), daemon=True).start()
    leave(app.exec())


if __name__ == "__main__":
    main()
