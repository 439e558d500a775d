"""A handful of words to cut and choose among."""

from shared.pinyin_input.lexicon import Lexicon, Word

SMALL = Lexicon(
    Word(text, tuple(spelled.split()), weight)
    for text, spelled, weight in (
        ("的", "de", 127),
        ("是", "shi", 110),
        ("先", "xian", 101),
        ("我", "wo", 100),
        ("这", "zhe", 99),
        ("你", "ni", 98),
        ("好", "hao", 97),
        ("世界", "shi jie", 90),
        ("西安", "xi an", 78),
        ("希望", "xi wang", 77),
        ("你好", "ni hao", 66),
        ("略", "lve", 60),
        ("窗口", "chuang kou", 59),
        ("出口", "chu kou", 58),
        ("女", "nv", 50),
        ("西", "xi", 45),
        ("安", "an", 44),
        ("服务态度", "fu wu tai du", 40),
    )
)
