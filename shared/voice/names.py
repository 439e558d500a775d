"""How a masked name is read aloud: 张*三 as 张某三, in the languages whose voices can say it."""

import re

from shared.domain.masked_name import DOT, HAN
from shared.domain.tongue import Tongue

STARS = re.compile(r"\*+")
HIDDEN, HIDDEN_AT_MOST = "某", 2

# Surnames that are read otherwise than as a word; engines know the word alone. In their place stands a sign that has
# the surname's sound and no other. Longer ones first.
SAME_SOUND_ZH = {
    "尉迟": "玉迟",
    "万俟": "墨其",
    "萬俟": "墨其",
    "单于": "蝉于",
    "單于": "蝉于",
    "长孙": "掌孙",
    "長孫": "掌孙",
    "单": "善",
    "單": "善",
    "仇": "求",
    "曾": "增",
    "查": "渣",
    "解": "谢",
    "任": "人",
    "区": "欧",
    "區": "欧",
    "华": "化",
    "華": "化",
    "朴": "瓢",
    "盖": "葛",
    "蓋": "葛",
    "翟": "宅",
    "乐": "月",
    "樂": "月",
    "员": "运",
    "員": "运",
    "缪": "妙",
    "繆": "妙",
}
SAME_SOUND_YUE = {
    "万俟": "墨其",
    "萬俟": "墨其",
    "单于": "蝉于",
    "單于": "蝉于",
    "单": "善",
    "單": "善",
    "仇": "求",
    "曾": "增",
    "任": "壬",
    "区": "歐",
    "區": "歐",
    "翟": "擇",
    "华": "話",
    "華": "話",
    "乐": "岳",
    "樂": "岳",
}


def spoken_name(name: str, tongue: Tongue) -> str:
    """Return what is said of a masked name; nothing where it would not be understood.

    English says no name: its voices cannot read Chinese signs, and initials right after a number would be taken for a
    part of it, which is why no language says those.
    """
    if tongue is Tongue.EN or not HAN.search(name):
        return ""
    sounds = SAME_SOUND_YUE if tongue is Tongue.YUE else SAME_SOUND_ZH
    surname = next((one for one in sounds if name.startswith(one)), "")
    said = sounds.get(surname, "") + name.removeprefix(surname)
    return STARS.sub(lambda stars: HIDDEN * min(len(stars.group()), HIDDEN_AT_MOST), said).replace(DOT, "，")
