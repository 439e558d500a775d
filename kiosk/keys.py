"""Keys that do what buttons do, wherever the focus is; a tactile keypad sends the same ones.

Letters and digits are left alone: scanners type them.
"""

from PySide6.QtCore import Qt

from kiosk.modes import Mode
from kiosk.press import GoBack, ToggleMode
from kiosk.spoken.presses import PauseSpeech, RepeatSpeech, SpeakLouder, SpeakSofter
from shared.press import Press

FORWARD = (Qt.Key.Key_Down, Qt.Key.Key_Right)
BACKWARD = (Qt.Key.Key_Up, Qt.Key.Key_Left)

KEYS: dict[int, Press] = {
    Qt.Key.Key_F1: ToggleMode(Mode.SPOKEN),
    Qt.Key.Key_Help: ToggleMode(Mode.SPOKEN),
    Qt.Key.Key_F5: PauseSpeech(),
    Qt.Key.Key_MediaTogglePlayPause: PauseSpeech(),
    Qt.Key.Key_F6: RepeatSpeech(),
    Qt.Key.Key_MediaPrevious: RepeatSpeech(),
    Qt.Key.Key_F7: SpeakSofter(),
    Qt.Key.Key_VolumeDown: SpeakSofter(),
    Qt.Key.Key_F8: SpeakLouder(),
    Qt.Key.Key_VolumeUp: SpeakLouder(),
    Qt.Key.Key_Escape: GoBack(),
}
