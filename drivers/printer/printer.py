"""A ticket printer: says how it is, and prints slips without ever claiming more than it knows."""

import threading
import time
from collections.abc import Sequence

from drivers.address import DeviceAddress
from drivers.errors import BadAddress, DeviceError, NoAnswer, NotConnected
from drivers.link.link import Link
from drivers.printer import commands
from drivers.printer.job import Job, Jobs
from drivers.printer.links import KEPT_OPEN, ONE_WAY, PrinterLink, open_printer_link
from drivers.printer.outcome import NotPrinted, Printed, PrintOutcome, PrintUnknown
from drivers.printer.raster import Raster
from drivers.printer.status import Paper, PrinterStatus, Question, StatusReader, read_status
from drivers.printer.text import SlipLine

TIMEOUT_S = 3.0
ANSWER_S = 1.0
"""Answers come at once, so they are waited for shorter, unless the address names a time."""
SILENCE_S = 0.1
LONGEST_ANSWER = 4096
SPEED_MM_PER_S = 150
DOTS_PER_MM = 8


class Printer:
    """One ESC/POS printer on any kind of link. Every method blocks: call it off the GUI thread.

    The network connection is opened anew for each job, since a printer that hung up swallows the first write without
    an error; a serial port stays open. A printer behind a device file or a spooler can't answer: of a slip sent there
    nobody knows whether it came out. Calls from several threads are served one after the other.
    """

    def __init__(self, address: DeviceAddress) -> None:
        """Take an ``escpos`` address; nothing is opened yet. Raises BadAddress for another family."""
        if address.family != "escpos":
            raise BadAddress(f'Device address "{address.text}": "{address.family}" is no ticket printer, use "escpos".')
        self.address = address.text
        self._jobs = Jobs(address)
        self.width_dots = self._jobs.width_dots
        self.prefers_text = address.word("mode", "raster") == "text"
        self._device = address
        self._timeout_s = address.seconds("timeout", TIMEOUT_S)
        self._answer_s = address.seconds("timeout", ANSWER_S)
        usual = "yes" if self._jobs.model.answers else "no"
        self.answers = address.link not in ONE_WAY and address.word("status", usual) == "yes"
        """False for a printer, or a way to it, that can never say anything; True promises no answer."""
        self._dots_per_s = address.number("speed", SPEED_MM_PER_S) * DOTS_PER_MM
        self._link: PrinterLink | None = None
        self._interrupted = False
        self._turn = threading.Lock()

    def status(self) -> PrinterStatus:
        """Ask the printer how it is; what it doesn't answer stays unknown. Raises NotConnected."""
        with self._turn:
            try:
                return self._first_answer()
            finally:
                self._end_job()

    def print(self, slip: Raster) -> PrintOutcome:
        """Print and cut one slip. Device faults are outcomes; only a slip wider than the paper raises ValueError.

        Nothing is sent to a printer that says it can't print, and nothing is ever sent twice.
        """
        return self._take_turn(self._jobs.of_picture(slip))

    def print_text(self, lines: Sequence[SlipLine]) -> PrintOutcome:
        """Print and cut a slip in the printer's own letters, as print() does; raises ValueError for a bad line.

        For slow serial lines: a picture of the same slip is some fifty times as many bytes.
        """
        return self._take_turn(self._jobs.of_text(lines))

    def paper_of(self, slip: Raster | Sequence[SlipLine]) -> int:
        """Return how many dots of paper a slip takes, with what is fed to the cutter before the next."""
        return self._jobs.paper_dots(slip)

    def exchange(self, sent: bytes) -> bytes:
        """Send bytes as they are and return what comes back until the line is silent; for technicians.

        Raises NotConnected. What bytes of a technician leave behind in the printer is the technician's.
        """
        with self._turn:
            try:
                link = self._opened()
                link.discard_input()
                link.write(sent)
                link.finish()
                return _all_that_comes(link, self._answer_s)
            except NotConnected:
                self._let_go()
                raise
            finally:
                self._end_job()

    def _take_turn(self, job: Job) -> PrintOutcome:
        with self._turn:
            try:
                return self._print(job)
            finally:
                self._end_job()

    def close(self) -> None:
        """Let go of the port; the printer may be used again, which opens it anew."""
        with self._turn:
            self._let_go()

    def _print(self, job: Job) -> PrintOutcome:
        try:
            problem = self._first_answer().problem()
        except NotConnected as error:
            return NotPrinted(error)
        if problem is not None:
            return NotPrinted(problem)
        link, began = self._opened(), time.monotonic()
        try:
            self._send(link, job)
        except NotConnected as error:
            # The cut was not sent, so no whole slip can have come out.
            return NotPrinted(self._reason_of(error))
        try:
            link.write(self._jobs.cut())
            link.finish()
            self._let_paper_come(job, began)
            after = self._ask(link)
        except NotConnected as error:
            return PrintUnknown(self._reason_of(error))
        if after.can_print:
            return Printed(near_end=after.paper is Paper.NEAR_END)
        self._forget_rest(link, after)
        return PrintUnknown(after.problem() or self._no_answer())

    def _first_answer(self) -> PrinterStatus:
        """Ask before anything else. A port kept open may have been replugged meanwhile, so it is opened once more."""
        kept = self._link is not None
        try:
            return self._ask(self._opened())
        except NotConnected:
            self._let_go()
            if not kept:
                raise
        try:
            return self._ask(self._opened())
        except NotConnected:
            self._let_go()
            raise

    def _opened(self) -> PrinterLink:
        if self._link is None:
            self._link = open_printer_link(self._device, self._timeout_s)
        return self._link

    def _end_job(self) -> None:
        if self._device.link not in KEPT_OPEN:
            self._let_go()

    def _let_go(self) -> None:
        link, self._link = self._link, None
        if link is not None:
            link.close()

    def _ask(self, link: Link) -> PrinterStatus:
        """Ask until the first silence: a late answer would pass for the answer to the next question."""
        reader = StatusReader()
        if self.answers:
            for question in Question:
                link.discard_input()
                link.write(reader.ask(question))
                if not self._answered(link, reader):
                    break
        return read_status(reader.answers, self.address, self._jobs.model.near_end_sensor)

    def _answered(self, link: Link, reader: StatusReader) -> bool:
        deadline = time.monotonic() + self._answer_s
        while (left_s := deadline - time.monotonic()) > 0:
            if reader.feed(link.read(left_s)):
                return True
        return False

    def _send(self, link: Link, job: Job) -> None:
        if self._interrupted:
            # A printer left in the middle of a picture takes what comes next for the rest of it.
            link.write(self._jobs.rest_of_picture())
            self._interrupted = False
        link.write(job.head)
        for piece in job.pieces:
            link.write(piece)

    def _forget_rest(self, link: Link, after: PrinterStatus) -> None:
        """Let a printer that stopped throw away what it still holds.

        It would print the rest as soon as its fault is gone, perhaps long after the number was given back. Boards that
        ignore the command do that still.
        """
        if after.problem() is None:
            return
        try:
            link.write(commands.recover(clear=True))
            self._ask(link)  # its answers prove that it has obeyed
        except NotConnected:
            self._interrupted = True

    def _let_paper_come(self, job: Job, began: float) -> None:
        """Wait as long as the slip takes to come out: answers are given at once, long before the paper could end."""
        if self.answers:
            time.sleep(max(0.0, began + job.height_dots / self._dots_per_s - time.monotonic()))

    def _reason_of(self, lost: NotConnected) -> DeviceError:
        """Return why the line broke in mid-job, as the printer itself tells on a fresh one, or else the line's error.

        A printer that runs out of paper stops taking data, which looks like a dead line.
        """
        self._interrupted = True
        self._let_go()
        try:
            return self._ask(self._opened()).problem() or lost
        except NotConnected:
            self._let_go()
            return lost

    def _no_answer(self) -> NoAnswer:
        if self._device.link in ONE_WAY:
            return NoAnswer(
                f"Ticket printer ({self.address}): the slip was handed over, but on this way no printer can say "
                "whether it came out. Look at the printer."
            )
        return NoAnswer(
            f"Ticket printer ({self.address}): it took the slip but doesn't say whether it printed. "
            "Look at the printer, and check its power and cable."
        )


def _all_that_comes(link: Link, wait_s: float) -> bytes:
    heard = b""
    while (data := link.read(wait_s if not heard else SILENCE_S)) and len(heard) < LONGEST_ANSWER:
        heard += data
    return heard
