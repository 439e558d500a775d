from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.board import cpower
from drivers.board.cpower_wire import (
    NetworkDecoder,
    Packet,
    SerialDecoder,
    network_frame,
    read_packet,
    serial_frame,
)
from tests.drivers.wire import cuts, hexes

MakeDecoder = Callable[[], SerialDecoder | NetworkDecoder]
TALKS = st.sampled_from([(serial_frame, SerialDecoder, b"\xae\x00\xaa"), (network_frame, NetworkDecoder, b"\x00\x01")])
REPLY = hexes("A5 E8 32 01 3C 01 01 59 01 AE")
SPECIAL = cpower.external_call(1, b"\xa5\xaa\xae\x05\x0e\x0a\xa5\xa5\xae\xae\xaa\xaa")


def test_the_documented_reply_is_read() -> None:
    assert SerialDecoder().feed(REPLY) == [Packet(card=1, command=0x3C, mark=1, data=b"\x01", raw=REPLY[1:-1])]


def test_old_firmware_replies_with_68() -> None:
    packet = bytes.fromhex("68 32 01 7B 00 00 00 00 00")
    reply = serial_frame(packet + cpower.checksum(packet))
    assert [each.mark for each in SerialDecoder().feed(reply)] == [0]


@pytest.mark.parametrize(
    ("wrap", "decoder"), [(serial_frame, SerialDecoder), (network_frame, NetworkDecoder)], ids=["serial", "network"]
)
def test_a_frame_may_come_in_any_two_pieces(wrap: Callable[[bytes], bytes], decoder: MakeDecoder) -> None:
    stream = wrap(SPECIAL) + wrap(cpower.save(2))
    for first, second in cuts(stream):
        reader = decoder()
        assert [each.raw for each in reader.feed(first) + reader.feed(second)] == [SPECIAL, cpower.save(2)]


@given(st.binary(max_size=300), TALKS)
def test_what_is_wrapped_is_found_again(data: bytes, talk: tuple[Callable[[bytes], bytes], MakeDecoder, bytes]) -> None:
    wrap, decoder, _ = talk
    packet = cpower.external_call(7, data)
    assert decoder().feed(wrap(packet)) == [Packet(7, 0x7B, 1, data, packet)]


@given(st.binary(max_size=40), st.integers(0, 60))
def test_noise_between_serial_frames_costs_none(noise: bytes, cut: int) -> None:
    stream = noise + serial_frame(SPECIAL) + noise.replace(b"\xae", b"") + serial_frame(cpower.save(2)) + noise
    reader = SerialDecoder()
    found = reader.feed(stream[:cut]) + reader.feed(stream[cut:])
    assert [each.raw for each in found if each.card in (1, 2)] == [SPECIAL, cpower.save(2)]


def test_stray_bytes_before_a_network_frame_cost_nothing() -> None:
    stream = b"\x00\x01garbage" + network_frame(SPECIAL)
    assert [each.raw for each in NetworkDecoder().feed(stream)] == [SPECIAL]


def test_any_damaged_byte_makes_a_frame_unsound() -> None:
    for at in range(len(SPECIAL)):
        damaged = SPECIAL[:at] + bytes([SPECIAL[at] ^ 1]) + SPECIAL[at + 1 :]
        assert read_packet(damaged) is None


def test_a_cut_frame_does_not_hide_the_next() -> None:
    for first, _ in cuts(serial_frame(SPECIAL)[:-1]):
        assert [each.raw for each in SerialDecoder().feed(first + serial_frame(SPECIAL))] == [SPECIAL]


def test_a_frame_without_end_is_forgotten() -> None:
    reader = SerialDecoder()
    assert reader.feed(b"\xa5" + bytes(100_000)) == []
    assert [each.raw for each in reader.feed(b"\xae" + serial_frame(SPECIAL))] == [SPECIAL]
    assert NetworkDecoder().feed(bytes(10_000)) == []


def test_a_wrong_escape_spoils_the_frame_only() -> None:
    assert SerialDecoder().feed(hexes("A5 68 32 AA 07 7B 00 AE A5 68 AA AE")) == []
