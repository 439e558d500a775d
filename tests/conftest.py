"""What every test gets: Qt without a display, a database, and failure on an unexpected warning."""

import gc
import logging
import os
import re
import shutil
import signal
import sys
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis

# Whole and early: Qt's import hook inspects each module, and half of pydantic does not stand that.
import pydantic.fields  # noqa: F401
import pytest

# Before the first import of Qt, and for the processes that tests start.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

MEMORY, ROOM = Path("/dev/shm"), 4 * 2**30
"""Where files are in memory only, and the bytes it must have free."""

# Thousands of tests write a database each, and wait for a disk for as long as they compute; their processes, too.
OWN_MEMORY: Path | None = None
if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free >= ROOM:
    OWN_MEMORY = Path(tempfile.mkdtemp(prefix="hall-tests-", dir=MEMORY))
    OWN_MEMORY.chmod(0o1777)  # as /tmp: a database server runs as another user, and removes its own files
    os.environ["TMPDIR"] = tempfile.tempdir = str(OWN_MEMORY)

# The hundreds of processes that tests start would each compile the whole program, half a second of work.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A run in a shell's background is given SIGINT as ignored, and would hand that on to programs that shall heed it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

pytest_plugins = ["tests.postgres", "tests.databases", "tests.quick_hashes"]

TESTS_UNTIL_ALL = 20
"""After how many tests of windows all that is in memory is looked through for garbage."""

hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(exitstatus: int) -> None:
    """Give the memory back, in which programs that were killed left things, too; a run that failed may be looked at."""
    if OWN_MEMORY is not None and exitstatus == pytest.ExitCode.OK:
        shutil.rmtree(OWN_MEMORY, ignore_errors=True)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let no search for garbage go through what stays for good: half a million objects that cost a fifth of all time.

    A test that asks gc what there is in memory, or what holds something, wants `all_memory`.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.collect()
        gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let no other thread look for garbage while windows are tested: what it destroys there belongs to Qt's thread.

    The programs do the same, see shared/qt/garbage.py.
    """
    if not {"qtbot", "qapp"} & set(getattr(item, "fixturenames", ())):
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        # Before the search: whatever outlives one is looked at again only by those that go through all.
        _delete_windows()
        gc.collect(2 if gc.get_count()[2] >= TESTS_UNTIL_ALL else 1)
        gc.enable()


def _delete_windows() -> None:
    """Qt deletes what nobody needs any more in an event loop only, and most tests run none."""
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session", autouse=True)
def data_of_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what programs leave on their machine out of the data folder of whoever runs the tests."""
    os.environ["XDG_DATA_HOME"] = str(tmp_path_factory.mktemp("data"))


@pytest.fixture
def all_memory() -> Iterator[None]:
    """Let gc see also what was there before the first test."""
    gc.unfreeze()
    yield
    gc.collect()
    gc.freeze()


class _Warnings(logging.Handler):
    """Keeps the log's warnings and errors."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that logs a warning or error which no `allow_warnings(pattern, ...)` mark covers."""
    allowed = [pattern for mark in request.node.iter_markers("allow_warnings") for pattern in mark.args]
    warnings = _Warnings()
    logging.getLogger().addHandler(warnings)
    yield
    logging.getLogger().removeHandler(warnings)
    unexpected = [line for line in warnings.lines if not any(re.search(pattern, line) for pattern in allowed)]
    assert not unexpected, "unexpected in the log:\n" + "\n".join(unexpected)
