"""The readings that the kiosk's search is shipped with."""

import gzip

from deploy.pinyin_words.signs import read_out
from shared.finding.readings import FILE


def test_each_syllable_has_the_signs_read_so() -> None:
    assert gzip.decompress(read_out("重种行女")).decode().splitlines() == [
        "chong\t重种",
        "hang\t行",
        "heng\t行",
        "nv\t女",
        "ru\t女",
        "tong\t重",
        "xing\t行",
        "zhong\t重种",
    ]


def test_the_file_is_what_is_made_from_the_installed_readings() -> None:
    assert gzip.decompress(FILE.read_bytes()) == gzip.decompress(read_out())
