from hypothesis import given
from hypothesis import strategies as st

from drivers.board.onbon_wire import Frame, OnbonDecoder, frame
from drivers.check_values import crc16_arc
from drivers.sim.onbon_side import check_sum
from tests.drivers.wire import cuts, hexes

ACKNOWLEDGEMENT = hexes("A5 A5 A5 A5 A5 A5 A5 A5 00 80 FE FF 00 00 00 00 00 00 FE 02 05 00 A0 00 00 00 00 14 AC 5A")
SPECIAL = b"\xa5\xa6\x5a\x5b\x01\x02\xa5\xa5\x5a\x5a"


def test_the_simulated_cards_check_sum_has_its_known_value() -> None:
    assert check_sum(b"123456789") == 0xBB3D


def test_the_documented_acknowledgement_is_read() -> None:
    assert OnbonDecoder().feed(ACKNOWLEDGEMENT) == [Frame(0x8000, 0xFFFE, hexes("A0 00 00 00 00"))]


def test_nine_start_bytes_are_as_good_as_one() -> None:
    for count in (1, 9, 30):
        assert len(OnbonDecoder().feed(b"\xa5" * count + ACKNOWLEDGEMENT[8:])) == 1


def test_special_bytes_are_escaped() -> None:
    wired = frame(1, SPECIAL)
    assert hexes("A6 02 A6 01 5B 02 5B 01 01 02 A6 02 A6 02 5B 02 5B 02") in wired
    assert wired.count(b"\xa5") == 8
    assert wired.count(b"\x5a") == 1


@given(st.binary(max_size=300), st.integers(1, 0xFFFE))
def test_what_is_framed_is_found_again(data: bytes, card: int) -> None:
    assert OnbonDecoder().feed(frame(card, data)) == [Frame(card, 0x8000, data)]


def test_a_frame_may_come_in_any_two_pieces() -> None:
    stream = frame(1, SPECIAL) + ACKNOWLEDGEMENT
    for first, second in cuts(stream):
        reader = OnbonDecoder()
        found = reader.feed(first) + reader.feed(second)
        assert [each.data for each in found] == [SPECIAL, hexes("A0 00 00 00 00")]


@given(st.binary(max_size=40), st.integers(0, 60))
def test_noise_between_frames_costs_none(noise: bytes, cut: int) -> None:
    stream = noise + frame(1, SPECIAL) + noise + ACKNOWLEDGEMENT + noise
    reader = OnbonDecoder()
    found = reader.feed(stream[:cut]) + reader.feed(stream[cut:])
    assert [each.data for each in found] == [SPECIAL, hexes("A0 00 00 00 00")]


def test_any_damaged_byte_makes_a_frame_unsound() -> None:
    for at in range(8, len(ACKNOWLEDGEMENT) - 1):
        damaged = ACKNOWLEDGEMENT[:at] + bytes([ACKNOWLEDGEMENT[at] ^ 0x10]) + ACKNOWLEDGEMENT[at + 1 :]
        assert OnbonDecoder().feed(damaged) == []


def test_a_cut_frame_does_not_hide_the_next() -> None:
    for first, _ in cuts(ACKNOWLEDGEMENT[:-1]):
        assert len(OnbonDecoder().feed(first + ACKNOWLEDGEMENT)) == 1


def test_a_frame_without_end_is_forgotten() -> None:
    reader = OnbonDecoder()
    assert reader.feed(b"\xa5" + bytes(100_000)) == []
    assert len(reader.feed(b"\x5a" + ACKNOWLEDGEMENT)) == 1


def test_wrong_escapes_and_lengths_spoil_the_frame_only() -> None:
    assert OnbonDecoder().feed(hexes("A5 A6 5A A5 A6 07 5A A5 5A A5 01 00 5A")) == []


@given(st.binary(max_size=64))
def test_card_and_pc_agree_on_the_check_sum(data: bytes) -> None:
    assert crc16_arc(data) == check_sum(data)
