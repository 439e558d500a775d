"""A program with windows ends without being taken apart."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
import atexit, sys
from deploy.leaving import leave
atexit.register(print, "taken apart")
sys.stdout.write("the last word")
leave({status})
"""


@pytest.mark.parametrize("status", [0, 75])
def test_what_was_said_is_kept_and_nothing_is_taken_apart(status: int) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(status=status)], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (status, "the last word", "")


def test_a_reader_that_is_gone_changes_nothing() -> None:
    keeping = {**os.environ, "PYTHONUNBUFFERED": ""}  # what it says is then on its way when it leaves
    command = [sys.executable, "-c", PROGRAM.format(status=3)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=keeping) as program:
        assert program.stdout is not None
        program.stdout.close()
        assert program.wait(60) == 3
