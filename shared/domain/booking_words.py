"""Why an appointment is not booked, cancelled or checked in, in the words that citizens and clerks read."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from shared.domain.words import Words

MAY_NOT_BOOK = Words(
    "只有窗口人员、导办员或值班长可以办理预约。",
    "Only clerks, guides and the duty manager book or cancel appointments. Ask one of them.",
)
NO_SUCH_SLOT = Words(
    "这个事项在 {when} 没有预约时段，请另选时间。", "This service has no appointment at {when}. Choose another time."
)
SLOT_OVER = Words("{when} 已经过了，请选以后的时间。", "The time {when} is over. Choose a later one.")
TOO_FAR_AHEAD = Words(
    "只能预约今后 {days} 天以内的时间，请选早一些的日期。",
    "Appointments may be booked up to {days} days ahead. Choose an earlier day.",
)
SLOT_FULL = Words("{when} 的预约已满，请另选时间。", "All appointments at {when} are taken. Choose another time.")
REFERENCE_KNOWN = Words(
    "预约编号 {reference} 已经登记过，请核对。",
    "An appointment with the reference {reference} is known already. Check it.",
)

UNKNOWN_CODE = Words(
    "没有这个预约码，请核对后再输入，或请问导办员。",
    "There is no appointment with this code. Check it and type it again, or ask a guide.",
)
OTHER_HALL = Words(
    "这个预约是“{hall}”的，请到那里签到，或请问导办员。",
    "This appointment is at {hall}. Please check in there, or ask a guide.",
)
UNKNOWN_PHONE = Words(
    "今天没有这个手机尾号的预约，请输入预约码，或请问导办员。",
    "There is no appointment today with these last digits of a phone. Type the code, or ask a guide.",
)
UNKNOWN_PERSON = Words(
    "没有这个身份证的预约，请输入预约码，或请问导办员。",
    "There is no appointment for this ID card. Type the code, or ask a guide.",
)
UNKNOWN_REFERENCE = Words(
    "没有编号为 {reference} 的预约，请核对。", "There is no appointment with the reference {reference}. Check it."
)
OTHER_DAY = Words(
    "这个手机尾号的预约是 {day}，不是今天，请到时再来签到。",
    "The appointment with these last digits of a phone is on {day}, not today. Please check in then.",
)
SEVERAL = Words(
    "今天有几个预约是这个手机尾号，请输入预约码。",
    "Several appointments today have these last digits of a phone. Type the code instead.",
)
TOO_EARLY = Words(
    "您的预约是 {when}，{since} 起可以签到，请到时再来。",
    "Your appointment is at {when}; you may check in from {since}. Please come back then.",
)
TOO_LATE = Words(
    "{when} 的预约已过签到时间（{until}），请取号，或请问导办员。",
    "Your appointment at {when} could be checked in until {until}. Take a number, or ask a guide.",
)
CANCELLED_BEFORE = Words(
    "{when} 的预约已经取消，请重新预约，或请问导办员。",
    "The appointment at {when} was cancelled. Book another one, or ask a guide.",
)
HAS_ARRIVED = Words(
    "{when} 的预约已经签到，请取消它的号票。",
    "The appointment at {when} has been checked in. Cancel its ticket instead.",
)
WAS_MISSED = Words(
    "{when} 的预约已经过期，不用取消。", "The appointment at {when} is over. There is nothing to cancel."
)
STILL_TO_COME = Words(
    "还有 {people} 个延时预约没办完（最晚到 {until}），现在只有本窗口在岗，请安排人留下。",
    "{people} after-hours appointments are still to be served, until {until}, and no other counter is on duty for "
    "them. Let somebody stay.",
)


def day_words(day: date) -> Words:
    """Return a day as people say it."""
    return Words(f"{day.month} 月 {day.day} 日", day.isoformat())


def when(moment: datetime, now: datetime, zone: ZoneInfo) -> Words:
    """Return a moment as people say it: by the clock on the day itself, else with its day."""
    here = moment.astimezone(zone)
    at = f"{here:%H:%M}"
    if here.date() == now.astimezone(zone).date():
        return Words(at, at)
    day = day_words(here.date())
    return Words(f"{day.zh} {at}", f"{day.en} {at}")
