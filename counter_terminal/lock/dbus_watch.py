"""Tells of a locked screen by D-Bus: logind's session, and the screen savers of the desktops."""

from collections.abc import Mapping

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

from counter_terminal.lock.session import session_path
from counter_terminal.lock.watch import Told

SESSION, PROPERTIES = "org.freedesktop.login1.Session", "org.freedesktop.DBus.Properties"
SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",  # KDE, and others that follow it
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
    "org.ukui.ScreenSaver",  # Kylin
)
HINTED = "hinted(QString,QVariantMap,QStringList)"


class DBusLockWatch(QObject):
    """Only listens: nothing is asked of any service, so a bus that hangs holds nothing up.

    Several services may tell of the same lock; it is passed on once.
    """

    def __init__(
        self,
        session_bus: QDBusConnection,
        system_bus: QDBusConnection,
        environment: Mapping[str, str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._buses = {"session": session_bus, "system": system_bus}
        self._signals = [("session", "", name, "ActiveChanged", "b", "saver_changed(bool)") for name in SCREEN_SAVERS]
        if (path := session_path(environment)) is not None:
            self._signals += [
                ("system", path, SESSION, "Lock", "", "asked_to_lock()"),
                ("system", path, SESSION, "Unlock", "", "asked_to_unlock()"),
                ("system", path, PROPERTIES, "PropertiesChanged", "sa{sv}as", HINTED),
            ]
        self._told: Told = lambda _: None
        self._locked = False

    def start(self, told: Told) -> bool:
        self._told = told
        connected = [self._connect(*signal) for signal in self._signals]
        return any(connected)

    def stop(self) -> None:
        self._told = lambda _: None
        for bus, path, interface, name, signature, slot in self._signals:
            self._buses[bus].disconnect("", path, interface, name, signature, self, _slot(slot))

    @Slot(bool)
    def saver_changed(self, active: bool) -> None:
        self._tell(active)

    @Slot()
    def asked_to_lock(self) -> None:
        self._tell(True)

    @Slot()
    def asked_to_unlock(self) -> None:
        self._tell(False)

    @Slot(str, "QVariantMap", "QStringList")
    def hinted(self, interface: str, changed: dict[str, object], _: list[str]) -> None:
        if interface == SESSION and "LockedHint" in changed:
            self._tell(bool(changed["LockedHint"]))

    def _tell(self, locked: bool) -> None:
        if locked != self._locked:
            self._locked = locked
            self._told(locked)

    def _connect(self, bus: str, path: str, interface: str, name: str, signature: str, slot: str) -> bool:
        # No service is named: naming one makes Qt ask who has the name, and wait for the answer. The signature is, or
        # a message of other types would end the program (PySide6 6.11: "demarshalling function ... failed").
        return self._buses[bus].connect("", path, interface, name, signature, self, _slot(slot))


def _slot(signature: str) -> bytes:
    """Return a slot's name for Qt, which takes it as a text only, unlike its types say."""
    return SLOT(signature)  # type: ignore[return-value]
