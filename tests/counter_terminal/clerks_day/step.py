"""One line of a script: when, what is done, and what it leads to; with short words for what a counter is most often."""

from dataclasses import dataclass
from typing import Any

from tests.counter_terminal.clerks_day.doing import Do
from tests.counter_terminal.clerks_day.seeing import Sees

WELCOME, THANKS = "您好，很高兴为您服务", "谢谢您的评价"


@dataclass(frozen=True)
class Step:
    at: str
    """By the hall's clock."""
    what: str
    do: Do
    leads_to: Sees


def free(says: str = "", by: str = "王1", **more: Any) -> Sees:
    """Open, with nobody in hand; `by` is who is on duty."""
    return Sees("空闲", "open", "叫号", f"1号窗口 {by} 值班", says=says, **more)


def called(number: str, says: str = "", **more: Any) -> Sees:
    """Somebody is on the way; what was said of it before is over in some seconds, and not told again."""
    more = {"citizen": f"请到窗口来 {number}", **more}
    return Sees(number, "called", "开始", f"{number} 请到1号窗口", says=says, **more)


def calls(number: str, **more: Any) -> Sees:
    """A step has just called somebody."""
    return called(number, f"已叫 {number}。", **more)


def serving(number: str, says: str = "", **more: Any) -> Sees:
    more = {"citizen": f"正在为您办理 {number}", "board": f"{number} 1号窗口办理中", "doing": "serving", **more}
    return Sees(number, next="办结", says=says, **more)


def starts(number: str, **more: Any) -> Sees:
    """A step has just begun to serve somebody."""
    return serving(number, f"开始办理 {number}。", **more)


def rates(number: str) -> str:
    """Return what the citizen's screen asks for after a visit."""
    return f"请为本次服务评价 {number}"
