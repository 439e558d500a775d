"""A scanner at a serial port: tells each code once."""

import logging
import time
from collections.abc import Callable

from drivers.address import DeviceAddress
from drivers.link.link import Link
from drivers.scanner.codes import Code, CodeSplitter, TooLong
from drivers.scanner.scan import Encoding, OnScan, Repeats, read_scan
from drivers.state import OnState, ignore
from drivers.supervised import Supervised
from drivers.supervisor import Supervisor

TURN_S = 0.25
DEFAULT_SILENCE_MS = 100
DEFAULT_REPEAT_MS = 1500

log = logging.getLogger(__name__)


class ScannerWork:
    """Reads the line and tells each code. What codes say never reaches the log: it may be a person's."""

    def __init__(
        self, address: DeviceAddress, on_scan: OnScan, monotonic_s: Callable[[], float] = time.monotonic
    ) -> None:
        """Take the address's options; a `silence` of 0 means that only CR or LF end a code."""
        self._address = address
        self._on_scan = on_scan
        self._now_s = monotonic_s
        self._encoding = Encoding(address.word("encoding", Encoding.AUTO))
        self._strip_aim = address.word("aim", "keep") == "strip"
        self._silence_s = address.number("silence", DEFAULT_SILENCE_MS) / 1000
        self._repeats = Repeats(address.number("debounce", DEFAULT_REPEAT_MS) / 1000)
        self._codes = CodeSplitter()
        self._heard_at_s = 0.0
        self.dropped = 0
        """How many codes were no text, held control characters or were too long."""

    def begin(self, _link: Link) -> None:
        """Forget half a code from before."""
        self._codes = CodeSplitter()

    def turn(self, link: Link) -> bool:
        """Tell what has come; say whether anything has."""
        data = link.read(self._wait_s())
        codes = self._codes.feed(data)
        if data:
            self._heard_at_s = self._now_s()
        elif self._wait_s() <= 0:
            codes = self._codes.silence()
        for code in codes:
            self._tell(code)
        return bool(data)

    def _wait_s(self) -> float:
        """Return how long to wait for bytes: until the silence that ends the code that has begun, if one has."""
        if not self._codes.waits or not self._silence_s:
            return TURN_S
        return max(0.0, self._heard_at_s + self._silence_s - self._now_s())

    def end(self, _link: Link) -> None:
        """Nothing is left to say."""

    def _tell(self, code: Code) -> None:
        scan = None if isinstance(code, TooLong) else read_scan(code, self._encoding, self._strip_aim)
        if scan is None:
            self.dropped += 1
            why = "too long" if isinstance(code, TooLong) else f"no text ({len(code)} bytes)"
            log.info("Scanner %s: ignored a code that is %s, the %d. so far", self._address.text, why, self.dropped)
        elif not self._repeats.is_again(scan, self._now_s()):
            self._on_scan(scan)


class Scanner(Supervised):
    """A scanner at work. It can't be asked, so it is unknown until it reads a code."""

    def __init__(
        self,
        address: DeviceAddress,
        on_scan: OnScan,
        on_state: OnState = ignore,
        after_close: Callable[[], None] = lambda: None,
    ) -> None:
        """Begin to listen; `on_scan` and `on_state` are called on the device's thread."""
        self._work = ScannerWork(address, on_scan)
        super().__init__(Supervisor(address, self._work, on_state), after_close)

    @property
    def dropped(self) -> int:
        """How many codes were no text, held control characters or were too long, as noise on the line makes them."""
        return self._work.dropped
