"""Pause, repeat and volume belong to one citizen; whether there is sound does not."""

from kiosk.modes import USUAL_MODES, Mode
from kiosk.press import GoHome, ToggleMode
from kiosk.spoken.presses import PauseSpeech, RepeatSpeech, SpeakLouder, SpeakSofter
from kiosk.spoken.speech import LOUDEST, USUAL_SPEECH, USUAL_VOLUME, Speech
from shared.voice.texts import NO_DEVICE
from tests.kiosk.kiosks import Rig


def test_the_volume_has_a_least_and_a_most_and_is_usual_again_for_the_next(rig: Rig) -> None:
    rig.presenter.pressed(ToggleMode(Mode.SPOKEN))
    for _ in range(9):
        rig.presenter.pressed(SpeakLouder())
    assert rig.state.speech.volume == LOUDEST
    rig.presenter.pressed(SpeakSofter())
    assert rig.state.speech.volume == LOUDEST - 1
    rig.presenter.pressed(GoHome())
    assert (rig.state.speech.volume, rig.state.modes) == (USUAL_VOLUME, USUAL_MODES)


def test_pausing_again_goes_on_and_a_repeat_ends_the_pause(rig: Rig) -> None:
    rig.presenter.pressed(ToggleMode(Mode.SPOKEN))
    rig.presenter.pressed(PauseSpeech())
    assert rig.state.speech.paused
    rig.presenter.pressed(RepeatSpeech())
    assert rig.state.speech == Speech(repeats=1)


def test_without_the_mode_nothing_changes(rig: Rig) -> None:
    for press in (PauseSpeech(), RepeatSpeech(), SpeakLouder(), SpeakSofter()):
        rig.presenter.pressed(press)
    assert rig.state.speech == USUAL_SPEECH


def test_a_mode_that_nobody_could_hear_is_not_switched_on(rig: Rig) -> None:
    rig.presenter.voice_seen(NO_DEVICE)
    rig.presenter.pressed(ToggleMode(Mode.SPOKEN))
    assert not rig.state.modes.spoken
    assert rig.beeps, "whoever can't see hears that the key was heard"
    rig.presenter.voice_seen(None)
    rig.presenter.pressed(ToggleMode(Mode.SPOKEN))
    assert rig.shown[-1].modes.spoken
    rig.presenter.voice_seen(NO_DEVICE)
    assert not rig.shown[-1].modes.spoken


def test_steps_of_the_volume_are_even_to_the_ear() -> None:
    assert Speech(volume=LOUDEST).loudness == 1.0
    assert Speech(volume=LOUDEST - 1).loudness == 0.5
