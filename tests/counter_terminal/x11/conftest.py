"""A private X server for the tests of a module."""

import os
import shutil
from collections.abc import Iterator

import pytest

from tests.counter_terminal.x11.server import x_server


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    if shutil.which("Xvfb") is None:
        tell = pytest.fail if os.environ.get("CI") else pytest.skip
        tell("Xvfb: not on this machine; make setup-test installs it.")
    with x_server() as name:
        yield name
