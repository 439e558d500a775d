"""Pictures for tests of the call screen's window."""

from callscreen.derive import STARTING
from callscreen.state import CallShown, QueueShown, ScreenState, WindowsShown
from shared.domain.ticket import WaitRange
from shared.domain.words import Words


def a_state(*numbers: str, fresh: bool = True) -> ScreenState:
    """A picture with these numbers called, newest first: two on tiles and the others listed; window n for the n-th."""
    count = len(numbers)
    calls = tuple(CallShown(100 + count - i, number, i + 1, fresh=fresh and i < 2) for i, number in enumerate(numbers))
    return ScreenState(
        hall=Words("测试大厅", "Test Hall"),
        place=Words("一楼", "Ground floor"),
        demonstration=False,
        clock="10:42",
        date=Words("3月2日 星期一", "Mon 2 Mar"),
        reconnecting_since=None,
        voice=STARTING,
        caption=None,
        calling=calls[:2],
        recent=calls[2:],
        queues=(
            QueueShown("A", Words("道路运输", "Road transport"), 12, WaitRange(15, 25)),
            QueueShown("B", Words("处罚", "Fines"), 0, WaitRange(0, 5)),
            QueueShown("C", Words("咨询", "Questions"), 2, None),
        ),
        windows=WindowsShown((1, 2, 3), (4,)),
        missed=("A019",),
        notices=(Words("今日系统升级", "Upgrade today"),),
    )
