"""Writes shared/chinese/words.txt.gz: python -m deploy.pinyin_words DICT, where DICT is the dict.txt of jieba."""

import gzip
import sys
from pathlib import Path

from deploy.pinyin_words.making import words
from deploy.pinyin_words.names import are_names
from shared.chinese.words import FILE
from shared.pinyin_input.lexicon import written

HERE = Path(__file__).parent


def listed(name: str) -> list[str]:
    """Return the words of a list beside this program."""
    return (HERE / f"{name}.txt").read_text(encoding="utf-8").split()


def main(dictionary: Path) -> None:
    """Make the file anew and say what is in it; the same lists make the same bytes."""
    lines = (line.split(" ") for line in dictionary.read_text(encoding="utf-8").splitlines())
    tagged = [(text, int(count), part) for text, count, part in lines]
    is_name = are_names(tagged)
    counted = {text: count for text, count, part in tagged if not is_name(text, part)}
    made = words(counted, listed("hall_words"), listed("rating_words"), listed("banned_words"))
    FILE.write_bytes(gzip.compress("".join(map(written, made)).encode(), 9, mtime=0))
    sys.stdout.write(f"{len(made)} words and signs in {FILE}, {FILE.stat().st_size // 1024} KiB\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name one file: python -m deploy.pinyin_words DICT")
    main(Path(sys.argv[1]))
