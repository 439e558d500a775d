"""Runs a look in a process of its own, so that a library that aborts does not take the doctor along."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

LIMIT_S = 30
ROOT = Path(__file__).parent.parent.parent


class NoReply(Exception):
    """The look ended without an answer; the text is the last thing it said."""


def ask(probe: str, environment: Mapping[str, str] | None = None, *, on_desktop: bool = False) -> dict[str, Any]:
    """Return what a probe (see probe.py) answers, run without a display unless it looks at that. Raises NoReply."""
    settled = {**os.environ, **(environment or {}), "QT_QPA_PLATFORM": "offscreen"}
    if on_desktop:
        del settled["QT_QPA_PLATFORM"]
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "deploy.doctor.probe", probe],
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            env=settled,
            cwd=ROOT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NoReply(f"no answer within {LIMIT_S} s") from None
    if ended.returncode != 0:
        said = ended.stderr.strip().splitlines()
        raise NoReply(said[-1] if said else f"ended with status {ended.returncode}")
    # Speech engines print on standard output too; the answer is the last line.
    answer: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return answer
