"""A name as it may be kept, shown and called out: enough to know oneself by, too little to know a stranger by."""

import re

STAR, DOT = "*", "·"
HIDDEN_AT_MOST = 4
"""Stars in a row; more would tell how long a name is."""
PARTS_AT_MOST = 3
SHOWN_AT_MOST = 20
"""Its length in the tables: three parts with their stars and dots, or a whole Chinese name."""
PART = re.compile(r"[^\s·•・.,，]+")
"""What stands between spaces and the dots that part the names of minorities and foreigners."""
HAN = re.compile(r"[\u3400-\u9fff]")
_COMPOUND = (
    "欧阳歐陽司马司馬上官诸葛諸葛东方東方皇甫尉迟尉遲公孙公孫慕容令狐司徒司空夏侯轩辕軒轅长孙長孫宇文端木独孤獨孤"
    "南宫南宮万俟萬俟闻人聞人赫连赫連澹台澹臺公冶宗政濮阳濮陽淳于单于單于太史申屠公羊钟离鍾離闾丘閭丘呼延西门西門"
    "百里东郭東郭南门南門拓跋第五"
)
COMPOUND = frozenset(_COMPOUND[at : at + 2] for at in range(0, len(_COMPOUND), 2))
"""Surnames of two signs, which are kept whole: half of one is no name."""


def masked(name: str) -> str:
    """Return a name with its middle hidden; a name that came masked stays as it is.

    张小三 becomes 张*三, 张三 张*, and 欧阳小明 欧阳*明. Of the names of minorities each part keeps its first sign
    (买**·艾**), and of those in other letters each word its initial (J* S*).
    """
    parts = PART.findall(name)[:PARTS_AT_MOST]
    if not HAN.search(name):
        return (DOT if DOT in name else " ").join(_initial(part) for part in parts)
    if len(parts) > 1:
        shown = DOT.join(_shown(part, 1, ends=False) for part in parts)
    else:
        shown = "".join(_shown(part, _surname(part), ends=True) for part in parts)
    return shown if HAN.search(shown) else masked(shown)  # one that came masked may keep nothing but its stars


def _surname(name: str) -> int:
    """Return how many signs of a Chinese name are its surname."""
    return 2 if len(name) > 2 and name[:2] in COMPOUND else 1


def _shown(part: str, begins: int, *, ends: bool) -> str:
    """Return a part with what follows its first signs hidden; of a given name of two signs and more the last shows."""
    given = part[begins:]
    last = given[-1] if ends and len(given) > 1 else ""
    return part[:begins] + STAR * min(len(given) - len(last), HIDDEN_AT_MOST) + last


def _initial(word: str) -> str:
    return word[0] + STAR * (len(word) > 1)
