"""Which counted words are names of persons, mostly from novels, that nobody at a kiosk means."""

from collections.abc import Callable, Iterable

from pypinyin.constants import PHRASES_DICT

COMMON_COUNT = 300
"""How often a word of two signs is counted at least to show that a longer one is made of it."""

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
    "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪"
    "严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐尚梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳"
    "裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简"
    "娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗"
    "应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺祖令慕独耶"
)
"""First signs of surnames, those of two signs among them."""

CALLED = frozenset("小老阿")
"""What stands before a name in everyday speech."""


def are_names(tagged: Iterable[tuple[str, int, str]]) -> Callable[[str, str], bool]:
    """Return how to tell a name by a word and its part of speech; `tagged` are all words with counts and parts.

    The list calls very much a name (nr), 谢谢 and 师傅 among it. So only those of three signs and more are taken for
    names that begin like one, stand in no dictionary of readings, and do not begin with a common word: 祖千秋 is one,
    小学生 and 黄金周 are none. Rulers and heroes (nrfg) always are.
    """
    common = {t for t, count, part in tagged if len(t) == 2 and count >= COMMON_COUNT and not part.startswith("nr")}

    def is_name(text: str, part: str) -> bool:
        if part == "nrfg":
            return len(text) > 1
        if part != "nr" or len(text) < 3 or text in PHRASES_DICT or text[:2] in common:
            return False
        return text[0] in SURNAMES or (text[0] in CALLED and text[1:3] not in common)

    return is_name
