"""A program to watch: beats, and ends as it is told by a word in a file."""

import os
import signal
import sys
import time
from pathlib import Path

orders, pids = Path(sys.argv[1]), Path(sys.argv[2])
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
with pids.open("a", encoding="utf-8") as file:
    file.write(f"{os.getpid()}\n")
while True:
    os.write(1, b"\x06")
    order = orders.read_text(encoding="utf-8") if orders.exists() else ""
    if order:
        orders.unlink()
        sys.exit(int(order))
    time.sleep(0.05)
