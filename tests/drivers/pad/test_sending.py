from drivers.pad.line import PadLine
from drivers.pad.outbox import Outbox
from drivers.pad.sending import Sending
from tests.drivers.pad.test_lost_line import Link


class Busy(Link):
    """A line that others have, until it is free."""

    def __init__(self) -> None:
        super().__init__()
        self.free = False
        self.asked: list[bool] = []

    def has_turn(self, urgent: bool = False) -> bool:
        self.asked.append(urgent)
        return self.free


def test_answers_go_first_and_hurry() -> None:
    outbox, link = Outbox(), Busy()
    line, sending = PadLine(link, 9600, 0, echo=False), Sending(outbox, 0)
    outbox.put([b"beep"])
    outbox.put_display([b"display"])
    assert sending.send(link, line)
    sending.answer(b"answer")
    assert sending.send(link, line)
    assert (link.written, link.asked) == ([], [False, True])
    link.free = True
    assert not sending.send(link, line)
    assert link.written == [b"answer", b"display", b"beep"]


def test_an_answer_that_comes_too_late_is_not_sent() -> None:
    outbox, link = Outbox(), Busy()
    line, sending = PadLine(link, 9600, 0, echo=False), Sending(outbox, 1e-9)
    sending.answer(b"answer")
    link.free = True
    assert not sending.send(link, line)
    assert link.written == []
    assert not sending.lost_answer()


def test_a_display_changed_while_the_line_was_not_free_is_sent_as_it_is_now() -> None:
    outbox, link = Outbox(), Busy()
    line, sending = PadLine(link, 9600, 0, echo=False), Sending(outbox, 0)
    outbox.put_display([b"old"])
    assert sending.send(link, line)
    outbox.put_display([b"new"])
    link.free = True
    assert not sending.send(link, line)
    assert link.written == [b"new"]
