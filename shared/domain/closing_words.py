"""Why no number is given now, in the words that citizens read, and when to come again."""

from datetime import date, datetime, timedelta

from shared.domain.words import Words

BEFORE_HOURS = Words("还没到办理时间，{at} 开始办理。", "It is not open yet; it opens at {at}.")
BREAK = Words("现在是休息时间，{at} 继续办理。", "It is closed for a break and opens again at {at}.")
HOURS_OVER = Words("今天的办理时间已过，{next}。", "It is closed for today; {next}.")
SPECIAL_HOURS_OVER = Words("今天的办理时间已过（{reason}），{next}。", "It is closed for today ({reason}); {next}.")
NOT_TODAY = Words("今天不办理，{next}。", "It is not open today; {next}.")
SPECIAL_DAY = Words("今天不办理（{reason}），{next}。", "It is not open today ({reason}); {next}.")
NEXT_TOMORROW = Words("下次办理时间是明天 {at}", "it opens tomorrow at {at}")
NEXT_ON = Words("下次办理时间是 {month} 月 {day} 日 {at}", "it opens on {date} at {at}")
ASK = Words("请问导办员", "please ask a guide")

HALL_CLOSED = Words(
    "大厅暂停取号（{reason}），请问导办员。", "No numbers are given for the time being ({reason}); please ask a guide."
)
SERVICE_CLOSED = Words(
    "这个事项暂停办理（{reason}），请问导办员。",
    "This service is closed for the time being ({reason}); please ask a guide.",
)
NO_MORE_TODAY = Words(
    "今天不再发号（大厅已提前停发），{next}。", "No more numbers are given today (the hall has stopped early); {next}."
)
DAY_FULL = Words(
    "这个事项今天的 {count} 个号已经取完，{next}。", "All {count} numbers for this service are taken today; {next}."
)
SLICE_FULL = Words(
    "这个时段的号已经取完，请 {at} 以后再取。",
    "All numbers for this part of the day are taken; please try again from {at}.",
)
LAST_SLICE_FULL = Words("这个时段的号已经取完，{next}。", "All numbers for this part of the day are taken; {next}.")
OR_BOOK = Words(
    "{told}也可以预约：找导办员，或拨打 {phone}。", "{told} You can also book: ask a guide, or call {phone}."
)
PERSON_FULL = Words(
    "您今天在这个事项上已取满 {count} 个号，请改天再来。",
    "You have taken all {count} numbers that one person may take for this today; please come another day.",
)


def next_words(coming: datetime | None, today: date) -> Words:
    """Return when it opens next, as a part of a sentence."""
    if coming is None:
        return ASK
    at = f"{coming:%H:%M}"
    if coming.date() == today + timedelta(days=1):
        return NEXT_TOMORROW.fill(at=at)
    return NEXT_ON.fill(month=coming.month, day=coming.day, date=coming.date().isoformat(), at=at)


def next_sentence(coming: datetime | None, today: date) -> Words:
    """Return when it opens next, as a sentence of its own."""
    told = next_words(coming, today)
    return Words(f"{told.zh}。", f"{told.en[0].upper()}{told.en[1:]}.")


def within(reason: Words) -> Words:
    """Return a reason fit for the middle of a sentence: without a full stop."""
    return Words(reason.zh.rstrip("。"), reason.en.rstrip("."))
