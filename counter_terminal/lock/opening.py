"""Which way this desktop tells of a locked screen."""

import os
import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counter_terminal.lock.watch import LockWatch, NoLockWatch


def open_lock_watch(platform: str, app: QCoreApplication, window: QWidget) -> LockWatch:
    """Return the desktop's watch; `platform` is Qt's name for it."""
    if sys.platform == "win32":
        import ctypes

        from counter_terminal.lock.windows_watch import WindowsLockWatch

        watch = WindowsLockWatch(ctypes.windll.wtsapi32, int(window.winId()))
        app.installNativeEventFilter(watch.filter)
        return watch
    if platform == "xcb" or platform.startswith("wayland"):
        from PySide6.QtDBus import QDBusConnection

        from counter_terminal.lock.dbus_watch import DBusLockWatch

        return DBusLockWatch(QDBusConnection.sessionBus(), QDBusConnection.systemBus(), os.environ, app)
    return NoLockWatch()
