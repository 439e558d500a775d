import json
from dataclasses import replace

import pytest

from shared.domain.tongue import Tongue
from shared.domain.words import Words
from shared.voice import messages
from shared.voice.messages import BadMessage, Done, Event, Failed, Ready, Started, Stop
from tests.callscreen.voice.calls import a_call, a_request

NOTE = Words("没有声音", "no sound")


@pytest.mark.parametrize(
    "event",
    [
        Ready("Loudspeaker", {"zh": "cmn+f3"}, "espeak 1.52.0", ()),
        Ready(None, {}, "", (NOTE,)),
        Started(7, 4.25),
        Started(7, 4.25, ((Tongue.ZH, 1.5), (Tongue.EN, 2.0))),
        Done(7, heard=True, reason=None),
        Done(7, heard=False, reason=NOTE),
        Failed(7, NOTE),
    ],
)
def test_events_come_over_as_they_were_sent(event: Event) -> None:
    line = messages.encode_event(event)

    assert "\n" not in line
    assert messages.decode_event(line) == event


def test_ready_says_on_the_wire_whether_anything_can_be_heard() -> None:
    assert json.loads(messages.encode_event(Ready(None, {"zh": "x"}, "e", ())))["silent"] is True
    assert json.loads(messages.encode_event(Ready("Loudspeaker", {}, "e", ())))["silent"] is True
    assert json.loads(messages.encode_event(Ready("Loudspeaker", {"zh": "x"}, "e", ())))["silent"] is False


def test_requests_come_over_as_they_were_sent() -> None:
    request = a_request(a_call(3, "B117", 12), spoken=False, pause_s=0.25)

    assert messages.decode_request(messages.encode_request(request)) == request


def test_a_request_to_stop_comes_over_as_it_was_sent() -> None:
    assert messages.decode_request(messages.encode_stop(Stop(7))) == Stop(7)


def test_a_request_with_nothing_to_say_is_refused() -> None:
    empty = replace(a_request(a_call(3)), sentences=())
    with pytest.raises(BadMessage, match="no announcement"):
        messages.decode_request(messages.encode_request(empty))


@pytest.mark.parametrize("line", ["", "Audio saved to x.wav", "[1]", "{}", '{"event":"ready"}', '{"event":"sing"}'])
def test_a_line_that_is_no_event_is_named(line: str) -> None:
    with pytest.raises(BadMessage, match="event"):
        messages.decode_event(line)


@pytest.mark.parametrize("line", ["", "say something", "7", '{"id":1}', '{"id":"x"}'])
def test_a_line_that_is_no_request_is_named(line: str) -> None:
    with pytest.raises(BadMessage, match="no announcement"):
        messages.decode_request(line)
