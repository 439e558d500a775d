"""The kiosk's voice through a real speaking process, into files or for nobody."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.spoken.voice import KioskVoice
from shared.domain.words import Language, Words

LONG_MS = 30_000

Speak = Callable[[str], tuple[KioskVoice, list[Words | None]]]


@pytest.fixture
def speak(qapp: object) -> Iterator[Speak]:
    """Start voices, and close them at the end."""
    opened: list[KioskVoice] = []

    def start(player: str) -> tuple[KioskVoice, list[Words | None]]:
        troubles: list[Words | None] = []
        opened.append(KioskVoice(player, troubles.append))
        return opened[-1], troubles

    yield start
    for voice in opened:
        voice.close()


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.glob("*.wav"))


def test_a_page_is_said_sentence_by_sentence_in_its_language(qtbot: QtBot, speak: Speak, tmp_path: Path) -> None:
    voice, troubles = speak(f"file:{tmp_path}")
    voice.read(("请选择要办的事", "这一页有 5 个按钮。"), Language.ZH)
    qtbot.waitUntil(lambda: len(files(tmp_path)) == 2 and not voice.is_speaking, timeout=LONG_MS)
    voice.say("Back, button", Language.EN)
    qtbot.waitUntil(lambda: len(files(tmp_path)) == 3 and not voice.is_speaking, timeout=LONG_MS)

    assert files(tmp_path) == ["0001-kiosk-zh.wav", "0002-kiosk-zh.wav", "0003-kiosk-en.wav"]
    assert troubles == [None]


def test_without_a_sound_device_it_says_why(qtbot: QtBot, speak: Speak, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent/pulse")
    monkeypatch.setenv("PIPEWIRE_REMOTE", "/nonexistent/pipewire")
    _, troubles = speak("device")
    qtbot.waitUntil(lambda: bool(troubles), timeout=LONG_MS)
    assert troubles[0] is not None
    assert "没有声音设备" in troubles[0].zh


def test_what_is_told_later_breaks_off_what_is_being_said(qtbot: QtBot, speak: Speak) -> None:
    voice, _ = speak("silent")
    voice.read(("这是很长很长的一句话。" * 30,), Language.ZH)
    qtbot.waitUntil(lambda: voice.is_speaking, timeout=LONG_MS)
    voice.say("好", Language.ZH)
    # The long sentence would take more than a minute.
    qtbot.waitUntil(lambda: not voice.is_speaking, timeout=20_000)


def test_a_pause_is_silent_until_it_ends(qtbot: QtBot, speak: Speak, tmp_path: Path) -> None:
    voice, _ = speak(f"file:{tmp_path}")
    voice.read(("一", "二"), Language.ZH)
    voice.pause(True)
    qtbot.waitUntil(lambda: not voice.is_speaking, timeout=LONG_MS)
    voice.pause(False)
    qtbot.waitUntil(lambda: len(files(tmp_path)) >= 2 and not voice.is_speaking, timeout=LONG_MS)
