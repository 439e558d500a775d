import socket
import sys
from pathlib import Path

import pytest

from shared.voice.sound_server import sound_server_answers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sound servers behind sockets are a Unix matter")


@pytest.mark.parametrize("prefix", ["unix:", ""])
def test_a_named_server_answers_while_somebody_listens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, prefix: str
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"{prefix}{tmp_path}/pulse.sock")
    assert not sound_server_answers()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{tmp_path}/pulse.sock")
        server.listen()
        assert sound_server_answers()
    assert not sound_server_answers()


def test_without_a_name_it_is_looked_for_where_this_user_s_sound_server_listens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    monkeypatch.delenv("PULSE_RUNTIME_PATH", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / "pulse").mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{tmp_path}/pulse/native")
        server.listen()
        assert sound_server_answers()
