import pytest

from callscreen.film.messages import At, Ended, Frame, Free, Message, Unplayable, Volume, decode, encode
from shared.voice.messages import BadMessage


@pytest.mark.parametrize(
    "message", [Frame(1, 640, 360, 40), At(1000), Ended(), Unplayable("为什么"), Free(0), Volume(0.2)]
)
def test_a_message_comes_through(message: Message) -> None:
    assert decode(encode(message)) == message


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"kind": "other"}', '{"kind": "at", "seconds": 1}'])
def test_what_is_no_message_is_told(line: str) -> None:
    with pytest.raises(BadMessage, match="no message"):
        decode(line)
