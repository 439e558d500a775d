import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.decoding import idcard, idnumber
from tests.drivers.idcard.cards import READ_REPLY
from tests.drivers.wire import hexes


def test_questions_and_answers_are_told_in_order() -> None:
    find, none = "AA AA AA 96 69 00 03 20 01 22", "AA AA AA 96 69 00 04 00 00 80 84"
    assert idcard.told(hexes(find + "00 69" + none)) == [
        {"command": "find", "code": "20 01"},
        {"reply": "no_card", "code": "00 00 80", "data_bytes": 0},
    ]


def test_a_card_is_told_with_its_number_masked() -> None:
    (told,) = idcard.told(READ_REPLY)
    assert told == {
        "reply": "success",
        "code": "00 00 90",
        "card": {
            "name": "张三",
            "sex": "male",
            "nation": "01",
            "birth_year": 1949,
            "id_number": "110***********002X",
            "issuer": "北京市公安局朝阳分局",
            "valid_from": "2020-01-01",
            "valid_to": "2040-01-01",
        },
    }


def test_damaged_frames_are_told_without_the_card_in_them() -> None:
    (wrong,) = idcard.told(READ_REPLY[:-1] + b"\0")
    (short,) = idcard.told(READ_REPLY[:700])
    assert wrong == {"error": "the check byte is wrong", "hex": "AA AA AA 96 69 05 08 00 00 90", "bytes": 1295}
    assert short == {"error": "the frame is cut short", "hex": "AA AA AA 96 69 05 08 00 00 90", "bytes": 700}


def test_a_card_of_another_kind_is_an_error() -> None:
    block_at = 14
    raw = bytearray(READ_REPLY)
    raw[block_at + 248] ^= 0x69
    raw[-1] ^= 0x69
    assert idcard.told(bytes(raw))[0]["error"] == "the card is no resident ID card"


@given(st.binary(max_size=200))
def test_noise_is_told_as_nothing_and_anything_as_json(data: bytes) -> None:
    assert idcard.told(data.replace(b"\x96", b"")) == []
    json.dumps(idcard.told(hexes("AA AA AA 96 69 00") + data))


@pytest.mark.parametrize(
    ("data", "valid"),
    [
        (b"11010519491231002X", True),
        (b"11010519491231002x\n", True),
        (b"440524188001010014", True),
        (b"110105194912310021", False),
        (b"440524188001010041", False),
        (b"\xff" * 18, False),
    ],
)
def test_an_id_number_is_told_right_or_wrong_and_masked(data: bytes, valid: bool) -> None:
    (told,) = idnumber.told(data)
    assert told["valid"] is valid
    assert ("error" in told) is not valid
    assert "*" in str(told["id_number"])
    assert "19491231" not in json.dumps(told)


def test_no_bytes_are_no_id_number() -> None:
    assert idnumber.told(b"") == []
