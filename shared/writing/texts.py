"""What the keyboard for writing says, in Chinese and English."""

from shared.domain.words import Words

LETTERS = Words("拼音", "Letters")
SIGNS = Words("123，。", "123 .,?")
SIGNS_SPOKEN = Words("数字和标点", "Digits and signs")
LETTERS_SPOKEN = Words("回到字母", "Back to letters")
TO_ENGLISH = Words("改用英文", "Latin letters")
TO_CHINESE = Words("改用中文", "Chinese by pinyin")
CHINESE_KEYS = Words("拼音", "Pinyin")
LATIN_KEYS = Words("英文", "ABC")
SPACE = Words("空格", "Space")
CHOOSE_FIRST = Words("选第一个", "Take the first")
DELETE = Words("删除", "Delete")
NEW_LINE = Words("换行", "New line")
LEFT = Words("光标向左", "Cursor left")
RIGHT = Words("光标向右", "Cursor right")
APART = Words("分音节", "Split")
APART_SHORT = Words("分词", "'")
CAPITAL_SHORT = Words("大写", "Aa")
CAPITAL = Words("大写", "Capital")
PREVIOUS = Words("前面的候选字", "Earlier candidates")
NEXT = Words("更多候选字", "More candidates")
TYPE_PINYIN = Words("输入拼音，再点选汉字", "Type pinyin, then choose the words")
NO_WORD = Words("没有这样的字；按回车键 ↵ 原样写入。", "No such word. Press Enter ↵ to keep the letters.")
FIELD = Words("您写的内容", "What you write")
ROOM_LEFT = Words("还可写 {left} 字", "{left} characters left")
NO_ROOM = Words("已写满 {most} 字", "All {most} characters are used")
NOT_CHOSEN = Words(
    "还有拼音没有选字：请点选汉字，或按回车键 ↵ 保留字母。",
    "Some pinyin has no words yet: choose them, or press Enter ↵ to keep the letters.",
)
