"""Why nothing is found for a slip or a number, in the words that citizens read."""

from shared.domain.words import Words

UNKNOWN_SLIP = Words(
    "这张小票不是本大厅的，请看看小票上的大厅名称，或请问导办员。",
    "This slip is not of this hall. Look at the hall's name on it, or ask a guide.",
)
OTHER_DAY = Words(
    "{number} 是 {month} 月 {day} 日的号，已经过期，请重新取号。",
    "{number} was taken on {date} and is no longer valid. Please take a new number.",
)
UNKNOWN_NUMBER = Words(
    "今天没有 {number} 这个号，请对照小票核对后再输入。",
    "There is no number {number} today. Compare it with your slip and type it again.",
)
WRONG_TIME = Words(
    "时间与 {number} 小票上印的不一致，请看小票最下面的取号时间，或扫小票上的二维码。",
    "That is not the time printed on the slip of {number}. Look at the foot of the slip, or scan its QR code.",
)
NO_REPRINT = Words(
    "{number} 已经办结或作废，不能补打。", "{number} is finished or cancelled, so its slip is not printed again."
)
