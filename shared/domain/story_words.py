"""The sentences in which a ticket's life is told to staff."""

from shared.domain.last_move import Move
from shared.domain.words import Words

ISSUED = Words("取号，办理{service}，前面有 {ahead} 人", "took the number for {service}, {ahead} people ahead")
ISSUED_AWAY = Words("断线时取号，办理{service}", "took the number for {service} while the database was away")
TOO_LATE = Words("断线时取号，当天已过，没有排队", "took the number while the database was away, and its day was over")
CHECKED_IN = Words("预约 {time}，已报到", "checked in for the appointment at {time}")
CALLED = Words("{counter} {clerk} 叫号", "called at {counter} by {clerk}")
CALLED_BACK = Words("{counter} {clerk} 从挂起中叫回", "called back from hold at {counter} by {clerk}")
RECALLED = Words("{counter}第 {count} 次重呼", "called again at {counter}, time {count}")
STARTED = Words("{counter}开始办理", "service begins at {counter}")
STARTED_BY_ITSELF = Words("{counter}到时自动开始办理", "service begins at {counter} by itself, as time is up")
FINISHED = Words(
    "{counter} {clerk} 办理{service}：{outcome}，用时 {minutes} 分钟",
    "{service} at {counter} by {clerk}: {outcome}, {minutes} min",
)
WENT_ON = Words("接着办理{service}，在{queue}等候", "goes on to {service}, waits in {queue}")
WENT_BACK = Words("回到 {clerk}，在{queue}等候", "goes back to {clerk}, waits in {queue}")
HELD = Words("{counter}挂起", "put on hold at {counter}")
HELD_UNTIL = Words("{counter}挂起到 {time}", "put on hold at {counter} until {time}")
BECAUSE = Words("{what}：{why}", "{what}: {why}")
MISSED = Words("在 {counter}过号", "missed the call at {counter}")
RETURNED = Words("复号，重新排队", "came back, waits again")
HOLD_OVER = Words("挂起结束，重新排队", "hold over, waits again")
RELEASED = Words("不再只等一个窗口或一名人员", "kept for one counter or clerk no longer")
TRANSFERRED = Words("{counter}转到{to}", "transferred from {counter} to {to}")
CANCELLED = Words("取消", "cancelled")
NOTED = Words("{counter}备注：{comment}", "note at {counter}: {comment}")
NOTE_GONE = Words("{counter}删去备注", "note taken away at {counter}")
REPRINTED = Words("补打小票", "slip printed again")
ALL_THERE = Words("{counter}核对材料：看过的都齐", "papers checked at {counter}: all that was looked at is there")
MISSING = Words("{counter}核对材料：缺{missing}", "papers checked at {counter}: {missing} missing")
DEFERRED = Words("{counter}核对材料：容缺{deferred}", "papers checked at {counter}: {deferred} to follow")
MISSING_AND_DEFERRED = Words(
    "{counter}核对材料：缺{missing}，容缺{deferred}",
    "papers checked at {counter}: {missing} missing, {deferred} to follow",
)
UNTIL_DAY = Words("{name}（{day} 前）", "{name} (by {day})")
UNDONE = Words("{counter}撤销：{move}", "taken back at {counter}: {move}")
MOVES = {
    Move.CALL: Words("叫号", "call"),
    Move.RECALL: Words("重呼", "recall"),
    Move.START: Words("开始办理", "start"),
    Move.FINISH: Words("办结", "finish"),
    Move.NO_SHOW: Words("过号", "no-show"),
    Move.HOLD: Words("挂起", "hold"),
    Move.TRANSFER: Words("转移", "transfer"),
    Move.NOTE: Words("备注", "note"),
    Move.PAUSE: Words("暂停", "pause"),
    Move.RESUME: Words("恢复", "resume"),
}
RATED = Words("已评价", "rated")
NOT_RATED = Words("未评价", "not rated")
UNKNOWN = Words("（未知）", "(unknown)")
