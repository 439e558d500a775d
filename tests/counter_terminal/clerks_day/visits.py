"""The first half of a clerk's day: signing in, and what becomes of citizens who are called."""

from counter_terminal.state import Act
from tests.counter_terminal.clerks_day.doing import (
    both,
    colleague,
    key,
    picks,
    press,
    returns,
    take,
    touches,
    types,
)
from tests.counter_terminal.clerks_day.seeing import Sees
from tests.counter_terminal.clerks_day.stage import PINS
from tests.counter_terminal.clerks_day.step import THANKS, WELCOME, Step, called, calls, free, rates, serving, starts

SIGNING_IN = (
    Step(
        "09:00:00",
        "citizens take A001 to A005, the fourth for two services",
        take("A", "A", "A", "AC", "A"),
        Sees("", "signed_out", "", "1号窗口 暂停受理", "本窗口未开放", off={"sign_in": "请选择您的工号"}),
    ),
    Step(
        "09:00:10",
        "a wrong PIN",
        both(press("clerk_001"), types("pin", "111111", enter=True)),
        Sees(says="口令不对，请再试一次。"),
    ),
    Step(
        "09:00:20",
        "the right PIN",
        types("pin", PINS["001"], enter=True),
        free(
            "已在 1 号窗口上岗。",
            citizen=WELCOME,
            shows={"waiting_total": "5"},
            on=("primary", "pause"),
            off={
                "recall": "还没有叫号",
                "no_show": "还没有叫号",
                "transfer": "还没有叫号",
                "undo": "没有可以撤销的操作",
            },
        ),
    ),
)
DEFERRED = "A001 已结束：容缺受理。"
"""As the papers stand, and as their line has told."""
A_VISIT_WITH_PAPERS = (
    Step(
        "09:00:30",
        "F9 calls",
        key("F9"),
        calls(
            "A001",
            on=("primary", "recall", "no_show"),
            off={"transfer": "A001 还没有开始办理", "hold": "还没有开始办理", "undo": "A001 已经"},
            shows={"waiting_total": "4"},
        ),
    ),
    Step(
        "09:00:50",
        "F10 calls again",
        key("F10"),
        called("A001", "已重呼 A001，第 1 次。", shows={"recall": "重呼 1/3"}),
    ),
    Step(
        "09:01:00",
        "F9 starts",
        key("F9"),
        starts("A001", off={"recall": "A001 已在办理", "no_show": "A001 已在办理"}, on=("transfer", "hold", "outcome")),
    ),
    Step("09:01:20", "the ID card is there", press("paper_0"), serving("A001", shows={"papers_line": "齐 1/3"})),
    Step(
        "09:01:30",
        "the report is missing but may follow",
        press("paper_1", "paper_1", "paper_1"),
        serving("A001", shows={"papers_line": "齐 1/3 · 容缺 1 · 办结记为“容缺受理”"}),
    ),
    Step(
        "09:01:40",
        "the form is missing",
        press("paper_2", "paper_2"),
        serving("A001", shows={"papers_line": "齐 1/3 · 缺 1 · 容缺 1"}, off={"print_list": "没有接小票打印机"}),
    ),
    Step(
        "09:02:30",
        "F9 finishes, too early",
        key("F9"),
        free(DEFERRED, citizen=rates("A001"), on=("undo",), shows={"rating_state": "评价中"}),
    ),
    Step(
        "09:02:38",
        "F6 takes it back in time",
        key("F6"),
        serving(
            "A001", "已撤销：办结 A001。", shows={"papers_line": "齐 1/3 · 缺 1 · 容缺 1", "rating_state": "无评价"}
        ),
    ),
    Step("09:03:00", "F9 finishes", key("F9"), free(DEFERRED, citizen=rates("A001"))),
    Step(
        "09:03:05",
        "the citizen is dissatisfied, and the clerk is not told how much",
        touches("level_2"),
        free(
            citizen="请告诉我们原因",
            shows={"rating_state": "已评价"},
            off={"undo": "A001 已经评价"},
        ),
    ),
    Step("09:03:10", "and says why", touches("reason_1", "done"), free(citizen=THANKS)),
)
THE_NEXT_IN_ONE_KEY = (
    Step("09:03:20", "F9 calls", key("F9"), calls("A002", shows={"rating_state": "无评价"})),
    Step("09:03:40", "F9 starts", key("F9"), starts("A002")),
    Step(
        "09:04:40",
        "one key finishes and calls the next",
        key("Shift+F9"),
        called("A003", "A002 已办结，已叫 A003。", citizen=rates("A002")),
    ),
    Step(
        "09:04:50",
        "the citizen rates while the next one is on the way",
        touches("level_5"),
        called("A003", citizen="请告诉我们原因"),
    ),
    Step("09:05:00", "nobody comes", key("F10"), called("A003", "第 1 次", citizen=None)),
    Step("09:05:10", "again", key("F10"), called("A003", "第 2 次", citizen=None)),
    Step(
        "09:05:20", "and once more", key("F10"), called("A003", "第 3 次", citizen=None, shows={"recall": "重呼 3/3"})
    ),
    Step("09:05:30", "F11 keeps the number as missed", key("F11"), free("A003 已过号保留。", on=("undo",))),
)
TWO_SERVICES_ON_ONE_TICKET = (
    Step("09:05:40", "F9 calls", key("F9"), calls("A004")),
    Step(
        "09:05:50",
        "F9 starts the first",
        key("F9"),
        starts("A004", shows={"ticket_services": "第 1/2 项 · 下一项：事项C"}),
    ),
    Step("09:06:00", "A003 is back and scans the slip", returns("A003"), serving("A004", shows={"waiting_total": "2"})),
    Step(
        "09:06:20",
        "F9 finishes the first",
        key("F9"),
        free("A004 这一项办结，还有下一项，已排进它的队列。", citizen=rates("A004")),
    ),
    Step("09:06:30", "F9 calls the same number", key("F9"), calls("A004", citizen=rates("A004"))),
    Step(
        "09:06:40",
        "F9 starts the second, and the screen counts down for the first",
        key("F9"),
        starts("A004", citizen=rates("A004"), shows={"ticket_services": "第 2/2 项"}),
    ),
    Step(
        "09:07:00",
        "it ends as advice",
        press("outcome", "outcome_advice"),
        free("A004 已结束：咨询。", citizen=rates("A004")),
    ),
)
SENT_ON_AND_SENT_BACK = (
    Step("09:07:10", "F9 calls", key("F9"), calls("A005", citizen=rates("A004"))),
    Step("09:07:20", "F9 starts", key("F9"), starts("A005", citizen=rates("A004"))),
    Step(
        "09:07:40",
        "sent to queue B with a word",
        both(press("transfer"), types("comment", "look at the plate"), press("transfer_to_B")),
        free("A005 已转到 B队。", citizen=WELCOME),
    ),
    Step(
        "09:08:00",
        "the colleague calls and starts",
        colleague(Act.CALL_NEXT, Act.START),
        free(off={"undo": "没有可以撤销的操作"}),
    ),
    Step(
        "09:08:20",
        "and sends it back",
        colleague(Act.SEND_BACK, says="plate is fine"),
        free(shows={"waiting_total": "2"}),
    ),
    Step(
        "09:08:30",
        "F9 calls",
        key("F9"),
        calls("A005", shows={"ticket_comment": "王2退回 · 王2留言：plate is fine"}),
    ),
    Step("09:08:40", "F9 starts", key("F9"), starts("A005")),
    Step("09:09:00", "F9 finishes", key("F9"), free("A005 已办结，请评价。", citizen=rates("A005"))),
)
HELD_AND_CHOSEN = (
    Step("09:09:10", "citizens take A006 to A010", take("A", "A", "A", "A", "A"), free(shows={"waiting_total": "6"})),
    Step("09:09:20", "F9 calls who came back", key("F9"), calls("A003", citizen=rates("A005"))),
    Step("09:09:30", "F9 starts", key("F9"), starts("A003", citizen=rates("A005"))),
    Step(
        "09:09:40",
        "on hold for copies",
        press("hold", "hold_because_copy", "hold_30"),
        free("A003 已挂起到 09:39。", citizen=WELCOME),
    ),
    Step(
        "09:10:10",
        "one further down the list is called",
        picks("waiting", "A008", "call_this", "call_anyway"),
        calls("A008", shows={"ticket_reason": "指定"}),
    ),
    Step("09:10:20", "F9 starts", key("F9"), starts("A008")),
    Step("09:10:40", "F9 finishes", key("F9"), free("A008 已办结，请评价。", citizen=rates("A008"))),
    Step(
        "09:10:50",
        "the held one is called back",
        picks("held", "A003", "call_this"),
        calls("A003", citizen=rates("A008")),
    ),
    Step("09:11:00", "F9 starts", key("F9"), starts("A003", citizen=rates("A008"))),
)
VISITS = (
    *SIGNING_IN,
    *A_VISIT_WITH_PAPERS,
    *THE_NEXT_IN_ONE_KEY,
    *TWO_SERVICES_ON_ONE_TICKET,
    *SENT_ON_AND_SENT_BACK,
    *HELD_AND_CHOSEN,
)
