"""What the hall's LED boards and pagers say: a line holds one call, in large letters and one language."""

from shared.domain.place_kind import PlaceKind

COME = "{ticket} 请到{place}"
COME_SHORT = "{ticket}→{number}{kind}"
CAME = "{ticket} {place}"
"""Of a citizen who has come: whoever looks for the number finds its window, but nobody is asked there any more."""
CAME_SHORT = "{ticket} {number}{kind}"
LATIN = "{ticket} {number}"

SHORT_KIND = {PlaceKind.WINDOW: "窗", PlaceKind.ROOM: "诊", PlaceKind.COUNTER: "柜", PlaceKind.DESK: "台"}
"""The one character that stands for a place in a short line."""

WAITING = "请取号等候叫号"
WAITING_SHORT = "等候叫号"
WAITING_LATIN = "PLEASE WAIT"
