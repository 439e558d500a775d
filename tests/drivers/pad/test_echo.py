"""What an RS-485 adapter that hears itself brings back is taken out, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from drivers.pad.echo import LATEST_S, EchoFilter

FRAME = b"\x01\x20\x32\x07"
KEY = b"\x01\x20\x31\x07"
BAUD = 9600


def stripped(sent: list[bytes], came: list[bytes]) -> bytes:
    echo = EchoFilter(BAUD)
    for frame in sent:
        echo.sent(frame, 0)
    return b"".join(echo.strip(data, 0) for data in came) + echo.strip(b"", 60)


@given(st.lists(st.binary(min_size=1, max_size=8), max_size=4), st.data())
def test_an_echo_in_any_pieces_leaves_nothing(frames: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(frames)
    cut = data.draw(st.integers(0, len(stream)))
    assert stripped(frames, [stream[:cut], stream[cut:]]) == b""


def test_keys_before_between_and_after_echoes_pass() -> None:
    assert stripped([FRAME, FRAME], [KEY + FRAME + KEY + FRAME + KEY]) == KEY * 3


def test_the_answer_to_a_key_is_an_echo_once_and_a_key_after_that() -> None:
    assert stripped([KEY], [KEY, KEY]) == KEY


def test_an_echo_that_never_comes_holds_nothing_back_for_long() -> None:
    echo = EchoFilter(BAUD)
    echo.sent(FRAME, 0)
    passed = [(echo.strip(data, at), echo.expects) for data, at in ((KEY[:2], 0.01), (KEY[2:], 0.02))]
    assert passed == [(b"", True), (KEY, False)]
    echo.sent(KEY, 1)
    assert echo.strip(KEY, 1 + LATEST_S + 1) == b"", "a late echo is still one while nothing else was heard"
    assert echo.strip(KEY, 9) == KEY
