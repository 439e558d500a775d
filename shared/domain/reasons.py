"""Why a ticket is called before others, in the words that its clerk reads."""

from shared.domain.words import Words

SENTENCE = Words("{who}：{why}", "{who}: {why}")
BEFORE = Words("{chosen} 先于 {rival}", "{chosen} before {rival}")

FIRST = Words("排在最前，{waited}", "first in line, {waited}")
WAITED = Words("已等 {minutes} 分钟", "waited {minutes} min")
JUST_CAME = Words("刚到", "just arrived")
EARLIER = Words("{group}，按早到 {minutes} 分钟计", "{group}, counted {minutes} min earlier")
COUNTED_FROM = Words("排位从 {time} 算起", "its place counts from {time}")
KEPT = Words("留给本窗口，{why}", "kept for this window, {why}")
HELP = Words(
    "支援 {letter} 队列，队首已等 {minutes} 分钟（满 {limit} 分钟支援）",
    "help for queue {letter}, its first waited {minutes} min (limit {limit})",
)
NO_HELP_YET = Words("{letter} 队列等满 {limit} 分钟才支援", "queue {letter} is helped after {limit} min")
BOOKED = Words("预约 {time}，{waited}", "appointment {time}, {waited}")
PAST = Words("已过点 {minutes} 分钟", "waited {minutes} min past its slot")
DUE = Words("时间已到", "due now")
AHEAD_OF_TIME = Words("提前叫号", "called early")
RIVAL_BOOKED = Words("{rival} 预约在 {time}", "the appointment of {rival} is at {time}")
PRIORITY_TURN = Words("优先号与普通号 1:{ratio} 轮流，轮到优先号", "a priority number's turn, 1 to {ratio} normal")
NORMAL_TURN = Words("优先号与普通号 1:{ratio} 轮流，轮到普通号", "a normal number's turn, {ratio} to 1 priority")
CHOSEN = Words("由窗口人员指定", "chosen by the clerk")
OWN = Words("为本窗口保留", "kept for this window")
ALWAYS_FIRST = Words("{group}一律优先", "{group} always goes first")
