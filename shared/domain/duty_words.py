"""What a clerk is told who signed in, stands in or came back: one sentence each."""

from shared.domain.words import Words

GUIDING = Words("您好，{clerk}，开始导办。", "Hello {clerk}, you are on duty as a guide.")
ON_DUTY_NOW = Words("已在 {counter} 号窗口上岗。", "You are on duty at counter {counter}.")
FROM_OTHER_COUNTER = Words(
    "已从 {was} 号窗口换到 {counter} 号窗口，{was} 号窗口已下班。",
    "You moved from counter {was} to counter {counter}; counter {was} is closed.",
)
BACK = Words("已回到 {counter} 号窗口，可以接着办理。", "You are back at counter {counter} and can go on.")
BACK_WITH = Words(
    "已回到 {counter} 号窗口，{number} 还在窗口，请接着办理。",
    "You are back at counter {counter}; {number} is still there. Go on with it.",
)
HERE_INSTEAD = Words(
    "您原来在“{was}”上岗，现在改到本机。", 'You were signed in at "{was}" before; your shift goes on here.'
)
TAKEN_OVER = Words("已替 {clerk} 在 {counter} 号窗口顶岗。", "You stand in for {clerk} at counter {counter}.")
TAKEN_OVER_WITH = Words(
    "已替 {clerk} 在 {counter} 号窗口顶岗，{number} 还在窗口，请接着办理。",
    "You stand in for {clerk} at counter {counter}; {number} is still there. Go on with it.",
)
CAME_BACK = Words(
    "已回到 {counter} 号窗口，{clerk} 的顶岗已结束。",
    "You are back at counter {counter}; {clerk} stands in no longer.",
)
CAME_BACK_WITH = Words(
    "已回到 {counter} 号窗口，{clerk} 的顶岗已结束，{number} 还在窗口，请接着办理。",
    "You are back at counter {counter}; {clerk} stands in no longer. {number} is still there; go on with it.",
)
PIN_CHANGED_NOW = Words("口令已更改，下次上岗请用新口令。", "Your PIN is changed. Sign in with the new one next time.")
