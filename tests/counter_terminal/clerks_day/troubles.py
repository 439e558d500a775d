"""The second half: pauses, a stand-in, a program that dies, a database that is away, words beside the work."""

from tests.counter_terminal.clerks_day.doing import (
    both,
    crashes,
    finds_database,
    hears_of_loss,
    key,
    locks,
    loses_database,
    manager_says,
    picks,
    press,
    touches,
    types,
    unlocks,
    waits,
)
from tests.counter_terminal.clerks_day.seeing import Sees
from tests.counter_terminal.clerks_day.stage import PINS
from tests.counter_terminal.clerks_day.step import THANKS, WELCOME, Step, calls, free, rates, serving, starts

PAUSED = "1号窗口 暂停服务"

BREAKS = (
    Step(
        "09:11:10",
        "the PC is locked, with somebody in hand",
        locks,
        serving(
            "A003",
            "屏幕锁定，窗口自动暂停。",
            board=PAUSED,
            shows={"duty": "暂停 · 剩 15 分"},
            on=("primary", "resume"),
        ),
    ),
    Step("09:11:40", "and unlocked", unlocks, serving("A003", "窗口已恢复。", on=("pause",))),
    Step(
        "09:11:50",
        "A003 is not accepted",
        press("outcome", "outcome_rejected"),
        free("A003 已结束：不予受理。", citizen=rates("A003")),
    ),
    Step(
        "09:12:00",
        "a glass of water, one minute",
        press("pause", "pause_breath"),
        Sees(
            "暂停服务",
            "paused",
            "恢复",
            PAUSED,
            says="窗口已暂停。",
            shows={"ticket_service": "还剩 1 分钟 · 喝水 · 自 09:12"},
            off={"recall": "还没有叫号"},
        ),
    ),
    Step(
        "09:13:20",
        "that took longer, which the manager is told",
        waits,
        Sees(doing="alert", citizen="暂停服务", shows={"ticket_service": "时限到了 · 喝水"}),
    ),
    Step("09:13:30", "F8 resumes", key("F8"), free("窗口已恢复。", citizen=WELCOME)),
)
A_PROGRAM_THAT_DIES = (
    Step("09:13:40", "F9 calls", key("F9"), calls("A006")),
    Step("09:13:50", "F9 starts", key("F9"), starts("A006")),
    Step("09:14:00", "the first paper is there", press("paper_0"), serving("A006")),
    Step(
        "09:14:10",
        "the terminal dies and is started again",
        crashes,
        Sees("", "signed_out", "", shows={"sign_in_note": "A006 还在窗口，上岗后接着办。"}),
    ),
    Step(
        "09:14:20",
        "the PIN, and nothing else",
        types("pin", PINS["001"], enter=True),
        serving("A006", "A006 还在窗口，请接着办理。", shows={"papers_line": "齐 1/3", "ticket_elapsed": "办理 00:30"}),
    ),
)
A_STAND_IN = (
    Step(
        "09:14:30",
        "to lunch, with the ticket in hand",
        press("pause", "pause_meal"),
        serving(
            "A006", "窗口已暂停。", board=PAUSED, shows={"duty": "暂停 · 剩 90 分"}, off={"finish_next": "窗口已暂停"}
        ),
    ),
    Step(
        "09:14:40",
        "a colleague stands in",
        both(press("hand_over", "clerk_003"), types("pin", PINS["003"], enter=True)),
        serving("A006", "已替 王1 在 1 号窗口顶岗，A006 还在窗口", shows={"clerk": "王3 代 王1", "duty": "顶岗"}),
    ),
    Step("09:15:00", "F9 finishes", key("F9"), free("A006 已办结", by="王3 代 王1", citizen=rates("A006"))),
    Step("09:15:10", "F9 calls", key("F9"), calls("A007", citizen=rates("A006"))),
    Step("09:15:20", "F9 starts", key("F9"), starts("A007", citizen=rates("A006"))),
    Step(
        "09:15:30",
        "the own clerk is back",
        both(press("hand_over"), types("pin", PINS["001"], enter=True)),
        serving("A007", "已回到 1 号窗口，王3 的顶岗已结束，A007 还在窗口", shows={"duty": "值班"}),
    ),
)
AWAY = "数据库连不上"
A_DATABASE_THAT_IS_AWAY = (
    Step("09:15:40", "the cable is pulled", loses_database, serving("A007")),
    Step(
        "09:15:41",
        "F9 finishes; nobody has noticed yet",
        key("F9"),
        serving("A007", "数据库没有回应，正在重发“办结”……"),
    ),
    Step(
        "09:15:42",
        "the terminal finds out",
        hears_of_loss,
        serving(
            "A007",
            "“办结”办没办成，连上就查清；正在重新连接（自 09:15）",
            doing="offline",
            off={"primary": AWAY, "pause": AWAY, "sign_out": AWAY},
        ),
    ),
    Step("09:15:45", "F10 does nothing, now or later", key("F10"), serving("A007", "正在重新连接", doing="offline")),
    Step(
        "09:16:00",
        "the database is back: finished, once",
        finds_database,
        free("A007 已办结，请评价。", citizen=rates("A007"), on=("primary", "pause", "undo")),
    ),
    Step("09:16:05", "F9 calls", key("F9"), calls("A009", citizen=rates("A007"))),
    Step("09:16:10", "F9 starts", key("F9"), starts("A009", citizen=rates("A007"))),
    Step("09:16:15", "the cable is pulled again", loses_database, serving("A009", citizen=None)),
    Step(
        "09:16:15",
        "the citizen before rates all the same",
        touches("level_4"),
        serving("A009", citizen="请告诉我们原因"),
    ),
    Step("09:16:16", "and presses done", touches("done"), serving("A009", citizen=THANKS)),
    Step(
        "09:16:16",
        "the first paper is there",
        press("paper_0"),
        serving("A009", "材料还没存上，正在重发。", citizen=None),
    ),
    Step(
        "09:16:17",
        "the terminal finds out",
        hears_of_loss,
        serving("A009", "正在重新连接", doing="offline", citizen=None),
    ),
    Step("09:16:18", "F9 does nothing", key("F9"), serving("A009", "正在重新连接", doing="offline", citizen=None)),
    Step(
        "09:16:40",
        "the database is back: the paper is stored",
        finds_database,
        serving("A009", "材料已存上。", shows={"papers_line": "齐 1/3"}, on=("primary",)),
    ),
)
BESIDE_THE_WORK = (
    Step(
        "09:16:50",
        "the manager writes",
        manager_says("四点开会"),
        serving("A009", shows={"message_newest": "值班长 09:16：四点开会"}),
    ),
    Step("09:17:00", "it is read", press("message_read"), serving("A009")),
    Step(
        "09:17:10",
        "a line to the manager",
        both(press("tab_panel_messages"), types("message_field", "toner is out", enter=True)),
        serving("A009", "消息已发给值班长。"),
    ),
    Step(
        "09:17:20", "silent help, of which nothing is to be seen", press("help_emergency"), serving("A009", "已保存。")
    ),
    Step("09:17:30", "a guide is called", press("help_guide_called"), serving("A009", "已通知导办员。", doing="alert")),
    Step("09:17:40", "and not needed any more", press("help_guide_called"), serving("A009", "不用导办员来了。")),
    Step(
        "09:17:50",
        "A006 is looked up",
        both(press("tab_panel_look_up"), types("look_up_field", "a6", enter=True)),
        serving("A009", shows={"look_up_number": "A006", "look_up_line_3": "核对材料：看过的都齐"}),
    ),
    Step(
        "09:18:00",
        "A010 has gone home",
        picks("waiting", "A010", "cancel", "because_left"),
        serving("A009", "A010 已取消。", shows={"waiting_total": "0"}),
    ),
    Step("09:19:30", "F9 finishes", key("F9"), free("A009 已办结，请评价。", citizen=rates("A009"))),
    Step("09:19:35", "F9 calls nobody", key("F9"), free("现在没有可叫的号。", on=("undo",))),
    Step(
        "09:19:41", "too late for F6", key("F6"), free("只能在 10 秒内撤销，已经超过", off={"undo": "只能在 10 秒内"})
    ),
    Step(
        "09:20:00",
        "signed out, with the day in one line",
        press("sign_out", "leave_anyway"),
        Sees("", "signed_out", "", "1号窗口 暂停受理", says="已下班。", shows={"sign_in_note": "办结"}),
    ),
)
TROUBLES = (*BREAKS, *A_PROGRAM_THAT_DIES, *A_STAND_IN, *A_DATABASE_THAT_IS_AWAY, *BESIDE_THE_WORK)
