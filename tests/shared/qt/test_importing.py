"""Qt loaded without its import hook; in a process of its own, since the tests' has long loaded Qt."""

import os
import subprocess
import sys

LOADING = """
import builtins, linecache
from shared.qt.importing import usual_import

before = builtins.__import__
with usual_import():
    from PySide6.QtWidgets import QApplication, QLabel
print(builtins.__import__ is before)
import kiosk.app, shared.settings
print([name for name in linecache.cache if name.endswith(".py")])
app = QApplication([])
label = QLabel("一号窗口")
print(label.text() == "一号窗口")
"""


def test_modules_loaded_after_qt_do_not_have_their_source_read() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LOADING],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert ran.stdout.split() == ["True", "[]", "True"]
