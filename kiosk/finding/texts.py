"""What search and the most used services say, in Chinese and English."""

from shared.domain.words import Words

FIELD = Words("查找事项，可输入拼音或首字母", "Find a service by its name or initials")
TYPE_HERE = Words("请输入拼音或首字母", "Type a name, pinyin or initials")
HINT = Words(
    "例如“运输证”可输入 yunshuzheng，或首字母 ysz。",
    'For example "certificate", or ysz, the initials of the Chinese name.',
)
LOOK_UP = Words("要带什么", "What to bring")
FOUND = Words("找到 {count} 项", "{count} found")
NOTHING_FOUND = Words(
    "没有找到“{typed}”，请换个词试试，或找导办员。", 'Nothing found for "{typed}". Try another word, or ask a guide.'
)
DELETE = Words("删除", "Delete")
CLEAR = Words("清空", "Clear")
SPACE = Words("空格", "Space")
MOST_USED = Words("今日常办", "Most used today")
