"""A simulated ID card reader: answers the module's commands, with a card to place and to lift."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from drivers.idcard.card import IdCard, Sex
from drivers.idcard.module import Ask, Reply, Said, read_data, reply
from drivers.idcard.text_block import write_text_block
from drivers.idcard.wire import BadFrame, Frame, ModuleDecoder
from drivers.sim.faults import CHECKED, Faults, own
from drivers.sim.port import Port, local_port
from drivers.sim.running import Running

SPECIMEN = IdCard(
    name="张三",
    sex=Sex.MALE,
    nation="01",
    birth=date(1949, 12, 31),
    address="北京市朝阳区某某路1号",
    id_number="11010519491231002X",
    issuer="北京市公安局朝阳分局",
    valid_from=date(2020, 1, 1),
    valid_to=date(2040, 1, 1),
)
"""Nobody's card; its number is the example of GB 11643."""
PHOTO_BYTES = 1024
FOUND_DATA, SELECTED_DATA = bytes(4), bytes(8)
MOST_KEPT = 10_000


@dataclass(slots=True)
class IdReaderFaults(Faults):
    """What is wrong with a simulated reader now, beside the faults of every line."""

    select_fails: int = 0
    """So many more selects fail."""
    read_fails: int = 0
    """So many more reads fail."""
    damaged_reads: int = 0
    """So many more read answers arrive with a wrong check byte."""
    wrong_card: bool = False
    """What is placed is a card of another type."""
    self_test_failed: bool = False
    not_authorised: bool = False


class Stage(Enum):
    """How far the module is with the card on it."""

    NONE = auto()
    PLACED = auto()
    FOUND = auto()
    SELECTED = auto()
    READ = auto()


class SimulatedIdReader:
    """A reader at a port of this machine unless another is given. Any thread may place and lift cards."""

    def __init__(self, port: Port | None = None, on_change: Callable[[], None] = lambda: None) -> None:
        """`on_change` comes on the reader's own thread after each command."""
        self.faults = IdReaderFaults()
        self.told: deque[str] = deque(maxlen=MOST_KEPT)
        """The commands that came, by name; nothing of any card."""
        self.port = port or local_port()
        self._on_change = on_change
        self.reads_once = False
        """Whether it refuses to read a card again that was not lifted, as some modules do."""
        self._text = b""
        self._stage = Stage.NONE
        self._lock = threading.Lock()
        self._decoder = ModuleDecoder()
        self._running = Running(self.port, self.faults, self._receive)

    @property
    def address(self) -> str:
        """What open_id_reader() needs to find this reader, also from another process."""
        return self.port.address("idcard")

    @property
    def stage(self) -> Stage:
        """How far the program is with what lies there."""
        return self._stage

    @property
    def was_read(self) -> bool:
        """Whether the card that lies there was read."""
        return self._stage is Stage.READ

    @property
    def switches(self) -> tuple[str, ...]:
        """The names of those of its faults that make a difference to it."""
        return (*CHECKED, *own(self.faults))

    def start(self) -> None:
        """Switch the reader on."""
        self._running.start()

    def stop(self) -> None:
        """Switch the reader off and let go of its port."""
        self._running.stop()

    def place(self, card: IdCard | bytes) -> None:
        """Lay a card on the reader, given as its text or as a whole text block."""
        with self._lock:
            self._text = write_text_block(card) if isinstance(card, IdCard) else card
            self._stage = Stage.PLACED

    def lift(self) -> None:
        """Take the card away."""
        with self._lock:
            self._text, self._stage = b"", Stage.NONE

    def _receive(self, data: bytes) -> None:
        for found in self._decoder.feed(data):
            with self._lock:
                answer = self._answer(found)
            self._running.send(self._wire(answer))
            self._on_change()

    def _answer(self, found: Frame | BadFrame) -> Reply:
        if isinstance(found, BadFrame):
            return reply(Said.CHECKSUM_ERROR)
        asked = next((ask for ask in Ask if ask.value == found.body), None)
        self.told.append(asked.name.lower() if asked else "unknown")
        if self.faults.busy:
            return reply(Said.NOT_PERMITTED)
        if self.faults.self_test_failed:
            return reply(Said.SELF_TEST_FAILED)
        if self.faults.not_authorised:
            return reply(Said.MODULE_NOT_AUTHORISED)
        return self._obey(asked)

    def _obey(self, asked: Ask | None) -> Reply:
        match asked:
            case Ask.STATUS | Ask.RESET:
                return reply(Said.SUCCESS)
            case Ask.MODULE_NUMBER:
                return reply(Said.SUCCESS, bytes(16))
            case Ask.FIND:
                return self._find()
            case Ask.SELECT:
                return self._select()
            case Ask.READ:
                return self._read()
            case Ask.READ_ADDRESS:
                return reply(Said.NO_SUCH_CONTENT)
        return reply(Said.UNKNOWN_COMMAND)

    def _find(self) -> Reply:
        if self._stage in (Stage.NONE, Stage.READ):
            return reply(Said.NO_CARD)
        self._stage = Stage.FOUND
        return reply(Said.CARD_FOUND, FOUND_DATA)

    def _select(self) -> Reply:
        if self._stage is not Stage.FOUND or self.faults.select_fails > 0:
            self.faults.select_fails = max(0, self.faults.select_fails - 1)
            return reply(Said.SELECT_FAILED)
        self._stage = Stage.SELECTED
        return reply(Said.SUCCESS, SELECTED_DATA)

    def _read(self) -> Reply:
        if self.faults.wrong_card:
            return reply(Said.WRONG_CARD_TYPE)
        again = self._stage is Stage.READ and not self.reads_once
        if not (self._stage is Stage.SELECTED or again) or self.faults.read_fails > 0:
            self.faults.read_fails = max(0, self.faults.read_fails - 1)
            return reply(Said.READ_FAILED)
        self._stage = Stage.READ
        return reply(Said.SUCCESS, read_data(self._text, bytes(PHOTO_BYTES)))

    def _wire(self, answer: Reply) -> bytes:
        raw = answer.encode()
        damaged = self.faults.damaged_reads > 0 and len(raw) > PHOTO_BYTES
        if damaged:
            self.faults.damaged_reads -= 1
        return raw[:-1] + bytes([raw[-1] ^ 1]) if damaged or self.faults.wrong_checksum else raw
