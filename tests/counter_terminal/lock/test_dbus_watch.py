"""The lock told by real messages on a private bus."""

import os
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMetaType
from PySide6.QtDBus import QDBusArgument, QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from counter_terminal.lock.dbus_watch import PROPERTIES, SESSION, DBusLockWatch
from counter_terminal.lock.session import SESSIONS


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ,
    )
    assert bus.stdout is not None
    yield bus.stdout.readline().strip()
    bus.terminate()
    bus.communicate()


class Desktop:
    """Another program on both buses: the session manager, and a screen saver."""

    def __init__(self, address: str) -> None:
        self.session = QDBusConnection.connectToBus(address, "session")
        self.system = QDBusConnection.connectToBus(address, "system")
        self._speaker = QDBusConnection.connectToBus(address, "desktop")
        assert self._speaker.isConnected()

    def hears_from_now_on(self) -> None:
        """Wait until the bus has taken in what was asked to be heard, or said, before: it answers each one in order."""
        name, path = "org.freedesktop.DBus", "/org/freedesktop/DBus"
        ask = QDBusMessage.createMethodCall(name, path, name, "GetId")
        for bus in (self._speaker, self.session, self.system):
            assert bus.call(ask).type() is QDBusMessage.MessageType.ReplyMessage

    def say(self, path: str, interface: str, name: str, *arguments: object) -> None:
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(arguments))
        assert self._speaker.send(message)


@pytest.fixture
def desktop(address: str, qtbot: QtBot) -> Iterator[Desktop]:
    yield Desktop(address)
    for name in ("session", "system", "desktop"):
        QDBusConnection.disconnectFromBus(name)


@pytest.fixture
def told(desktop: Desktop) -> Iterator[list[bool]]:
    watch, heard = DBusLockWatch(desktop.session, desktop.system, {"XDG_SESSION_ID": "3"}), list[bool]()
    assert watch.start(heard.append)
    desktop.hears_from_now_on()
    yield heard
    watch.stop()


def no_names() -> QDBusArgument:
    """An empty list of texts: an empty list of Python's own would be one of anything."""
    names = QDBusArgument()
    names.beginArray(QMetaType(QMetaType.Type.QString))
    names.endArray()
    return names


OWN, OTHER = f"{SESSIONS}_33", f"{SESSIONS}_34"


@pytest.mark.parametrize("saver", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.ukui.ScreenSaver"])
def test_a_screen_saver_tells(desktop: Desktop, told: list[bool], qtbot: QtBot, saver: str) -> None:
    path = f"/{saver.replace('.', '/')}"
    desktop.say(path, saver, "ActiveChanged", True)
    qtbot.waitUntil(lambda: told == [True])
    desktop.say(path, saver, "ActiveChanged", False)
    qtbot.waitUntil(lambda: told == [True, False])


def test_the_own_session_tells_and_no_other(desktop: Desktop, told: list[bool], qtbot: QtBot) -> None:
    desktop.say(OTHER, SESSION, "Lock")
    desktop.say(OWN, SESSION, "Lock")
    qtbot.waitUntil(lambda: told == [True])
    desktop.say(OTHER, SESSION, "Unlock")
    desktop.say(OWN, SESSION, "Unlock")
    qtbot.waitUntil(lambda: told == [True, False])


def test_a_lock_that_is_only_hinted_at_counts_and_is_told_once(
    desktop: Desktop, told: list[bool], qtbot: QtBot
) -> None:
    desktop.say(OWN, PROPERTIES, "PropertiesChanged", SESSION, {"IdleHint": True}, no_names())
    desktop.say(OWN, PROPERTIES, "PropertiesChanged", SESSION, {"LockedHint": True}, ["IdleHint"])
    desktop.say(OWN, SESSION, "Lock")
    desktop.say("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True)
    desktop.hears_from_now_on()  # the buses have no order between them
    desktop.say(OWN, PROPERTIES, "PropertiesChanged", SESSION, {"LockedHint": False}, no_names())
    qtbot.waitUntil(lambda: False in told)
    assert told == [True, False]


def test_a_message_of_other_types_is_not_listened_to(desktop: Desktop, told: list[bool], qtbot: QtBot) -> None:
    desktop.say(OWN, PROPERTIES, "PropertiesChanged", SESSION, {"LockedHint": True}, [])
    desktop.say(OWN, PROPERTIES, "PropertiesChanged", 3)
    desktop.say("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", "yes")
    desktop.say(OWN, SESSION, "Lock")
    qtbot.waitUntil(lambda: told == [True])
