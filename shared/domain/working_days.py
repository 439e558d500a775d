"""China's working days and public holidays, 调休 counted, for the years whose notice the library knows."""

from datetime import date, timedelta

import chinese_calendar

_SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Say whether offices work on a day; in years that are not known yet, Monday to Friday."""
    try:
        worked: bool = chinese_calendar.is_workday(day)
    except NotImplementedError:
        return day.weekday() < _SATURDAY
    return worked


def after_working_days(day: date, count: int) -> date:
    """Return the day on which so many working days will have passed; counting begins with the day after."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def is_public_holiday(day: date) -> bool:
    """Say whether a day belongs to a public holiday; an ordinary weekend does not."""
    try:
        free, name = chinese_calendar.get_holiday_detail(day)
    except NotImplementedError:
        return False
    return bool(free and name)
