"""Facts of the machine that the kiosk runs on: versions, settings, screen, network."""

import platform
from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from kiosk.service_desk import texts
from kiosk.service_desk.place import Row

if TYPE_CHECKING:
    from PySide6.QtNetwork import QHostAddress


def machine_rows(settings_file: str) -> tuple[Row, ...]:
    """Return the facts as they are now; to be asked on the GUI thread."""
    network = " · ".join(addresses())
    return (
        Row(texts.PROGRAM, texts.same(f"小窗 Xiaochuang {version('xiaochuang')}")),
        Row(texts.PYTHON, texts.same(platform.python_version())),
        Row(texts.QT, texts.same(f"{qVersion()} ({QGuiApplication.platformName()})")),
        Row(texts.SYSTEM, texts.same(platform.platform(terse=True))),
        Row(texts.SETTINGS, texts.same(settings_file)),
        _screen(),
        Row(texts.NETWORK, texts.same(network) if network else texts.NO_NETWORK, good=bool(network)),
    )


def addresses() -> list[str]:
    """Return the machine's addresses that others reach it at, IPv4 first."""
    from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface  # 4 MB that no citizen needs

    ipv4 = QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
    found = [address for address in QNetworkInterface.allAddresses() if _reachable(address)]
    return [a.toString() for a in sorted(found, key=lambda a: a.protocol() is not ipv4)]


def _screen() -> Row:
    screen = QGuiApplication.primaryScreen()
    px, mm = screen.geometry(), screen.physicalSize()
    size = {"px": f"{px.width()} × {px.height()}", "mm": f"{mm.width():.0f} × {mm.height():.0f}"}
    return Row(texts.SCREEN, texts.SCREEN_SIZE.fill(**size))


def _reachable(address: "QHostAddress") -> bool:
    return not address.isLoopback() and not address.isLinkLocal()
