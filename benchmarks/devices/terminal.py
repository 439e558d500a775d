"""A process that looks after many counters' boards and pads, as a terminal does after one counter's.

Usage: python -m benchmarks.devices.terminal; reads one JSON object {"boards": [addresses], "pads": [addresses],
"dead": [addresses of boards that will not answer]}, then "cpu SECONDS" lines;
prints JSON objects: {"unit", "at"} for each key, {"states"} and {"cpu_s"}.
"""

import json
import sys
import threading
import time

from drivers.board.text import BoardText
from drivers.opener import open_board, open_pad
from drivers.pad.events import PadEvent

LOOK_S = 0.02
_telling = threading.Lock()


def tell(**told: object) -> None:
    """Print one object, whole, whichever thread tells it."""
    with _telling:
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


def heard(event: PadEvent) -> None:
    """Tell when a key arrived; the monotonic clock is the same for all processes of a machine."""
    at = time.monotonic()
    tell(unit=event.unit, at=at)


def main() -> None:
    """Look after the devices until standard input ends."""
    wanted = json.loads(sys.stdin.readline())
    boards = [open_board(address) for address in wanted["boards"]]
    dead = [open_board(address) for address in wanted["dead"]]
    pads = [open_pad(address, heard) for address in wanted["pads"]]
    for number, board in enumerate(boards):
        board.show(BoardText((f"A{number:03d}",)))
    while any(board.state.last_seen is None for board in boards):
        time.sleep(LOOK_S)
    tell(ready=len(boards) + len(pads))
    for line in sys.stdin:
        before = time.process_time()
        time.sleep(float(line.split()[1]))
        tell(cpu_s=time.process_time() - before)
    for board in (*boards, *dead):
        board.close()
    for pad in pads:
        pad.close()


if __name__ == "__main__":
    main()
