"""Writes shared/finding/readings.txt.gz: python -m deploy.pinyin_words.signs.

The kiosk has its readings from this file: importing pypinyin costs it a third of a second and 55 MB (measured 2026-11).
"""

import gzip
import sys
from collections import defaultdict
from collections.abc import Iterable

from deploy.pinyin_words.readings import of_sign
from shared.finding.readings import FILE

SIGNS = ("〇", *map(chr, range(0x3400, 0x4DC0)), *map(chr, range(0x4E00, 0xA000)))
"""All Chinese signs of Unicode's first plane; names that are printed and searched have no rarer ones."""


def read_out(signs: Iterable[str] = SIGNS) -> bytes:
    """Return the packed file: for each syllable a line with it and the signs that are read so."""
    by_syllable: defaultdict[str, list[str]] = defaultdict(list)
    for sign in signs:
        for syllable in filter(str.isascii, of_sign(sign)):
            by_syllable[syllable].append(sign)
    lines = (f"{syllable}\t{''.join(read_so)}\n" for syllable, read_so in sorted(by_syllable.items()))
    return gzip.compress("".join(lines).encode(), 9, mtime=0)


if __name__ == "__main__":
    FILE.write_bytes(read_out())
    sys.stdout.write(f"{FILE}, {FILE.stat().st_size // 1024} KiB\n")
