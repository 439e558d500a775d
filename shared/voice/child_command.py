"""How the speaking process is started, for programs with Qt and without."""

import sys
from collections.abc import Sequence
from pathlib import Path

from shared.domain.tongue import Tongue
from shared.voice.pack.finding import NO_PACK

ROOT = Path(__file__).resolve().parents[2]
"""Where the process is started or what it is given as PYTHONPATH, so that it imports this program."""


def child_command(
    player: str,
    pace: float = 1.0,
    voice: str | None = None,
    *,
    pack: str = NO_PACK,
    tongues: Sequence[Tongue] = (Tongue.ZH, Tongue.EN),
    system_espeak: bool = False,
) -> list[str]:
    """Return program and arguments of the speaking process.

    `player` is "device", "file:FOLDER" or "silent"; `pace` is how many times faster than real time a silent one is;
    `pack` is the voice pack for calls, "built-in", "none" or a folder; `tongues` are those that need a voice.
    """
    command = [sys.executable, "-m", "shared.voice.child", "--player", player, "--pace", str(pace), "--pack", pack]
    command += ["--tongues", ",".join(tongues)]
    command += ["--voice", voice] if voice else []
    return [*command, "--system-espeak"] if system_espeak else command
