"""Whether a PulseAudio or PipeWire server takes connections: Qt does not notice one that starts after it."""

import os
import socket
from pathlib import Path

CONNECT_S = 0.2


def sound_server_answers() -> bool:
    """Tell whether somebody listens where this machine's programs look for their sound server; False on Windows."""
    if not hasattr(socket, "AF_UNIX"):
        return False
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(CONNECT_S)
        try:
            probe.connect(str(_socket_path()))
        except OSError:
            return False
    return True


def _socket_path() -> Path:
    named = os.environ.get("PULSE_SERVER", "")
    if named.startswith(("unix:", "/")):
        return Path(named.removeprefix("unix:"))
    runtime = os.environ.get("PULSE_RUNTIME_PATH") or f"{os.environ.get('XDG_RUNTIME_DIR', '/run')}/pulse"
    return Path(runtime) / "native"
