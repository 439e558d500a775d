"""Processes that branch off from one that has loaded the program: to load it takes longer than most of them live.

Python has one such process for each that runs tests, and asks only before its first branch what it shall load.
"""

from multiprocessing import get_context

FORKED = get_context("forkserver")
LOADED = (
    "drivers.printer.library",
    "sqlalchemy.dialects.postgresql.psycopg",
    "tests.kiosk.rush",
    "tests.shared.actions.anyhow",
    "tests.shared.actions.hands",
)

FORKED.set_forkserver_preload(list(LOADED))
