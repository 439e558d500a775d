"""Finds the speed at which an ID card reader talks, when its address does not say."""

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Generic, TypeVar

from drivers.address import DeviceAddress
from drivers.errors import NoAnswer
from drivers.idcard.conversation import ask
from drivers.idcard.module import SPEEDS, Ask, Reply
from drivers.link.link import Link
from drivers.link.stop import Stop

LISTEN_S = 0.5

AnyLink = TypeVar("AnyLink", bound=Link)


class SpeedFinder(Generic[AnyLink]):
    """Opens the link to a reader; on a serial port without `baud=`, at the first speed that it answers at."""

    def __init__(self, open_at: Callable[[DeviceAddress, Stop], AnyLink], listen_s: float = LISTEN_S) -> None:
        """`open_at` opens a link at the speed in an address; `listen_s` is how long each speed is listened to."""
        self._open_at = open_at
        self._listen_s = listen_s
        self._last = SPEEDS[0]

    def __call__(self, address: DeviceAddress, stop: Stop) -> AnyLink:
        """Return the open link. Raises NotConnected, or NoAnswer when the reader answers at no speed."""
        if address.link != "serial" or "baud" in address.options:
            return self._open_at(address, stop)
        # Where it was found last it is most likely found again.
        for speed in sorted(SPEEDS, key=lambda speed: speed != self._last):
            options = MappingProxyType({**address.options, "baud": str(speed)})
            link = self._open_at(replace(address, options=options), stop)
            if self._answers(link):
                self._last = speed
                return link
            link.close()
        raise NoAnswer(
            f"ID card reader ({address.text}): it answers at none of {', '.join(map(str, SPEEDS))} bit/s. "
            "Check its power and cable, and that it is a reader with a serial command set."
        )

    def _answers(self, link: Link) -> bool:
        try:
            return isinstance(ask(link, Ask.STATUS, self._listen_s), Reply)
        except BaseException:
            link.close()
            raise
