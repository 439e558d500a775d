"""What is written on a pad's keys, and what a technician is asked to press while a pad is learned."""

from drivers.pad.events import Key
from drivers.pad.learn_session import Question
from shared.domain.words import Words

KEYS = {
    Key.CALL_NEXT: Words("呼叫", "Call next"),
    Key.RECALL: Words("重呼", "Call again"),
    Key.NO_SHOW: Words("过号", "No-show"),
    Key.ASK_RATING: Words("评价", "Ask for the rating"),
    Key.PAUSE: Words("暂停", "Pause"),
    Key.TRANSFER: Words("转移", "Transfer"),
}
SCORES = {
    5: Words("非常满意", "Very satisfied"),
    4: Words("满意", "Satisfied"),
    3: Words("基本满意", "Fairly satisfied"),
    2: Words("不满意", "Dissatisfied"),
    1: Words("非常不满意", "Very dissatisfied"),
}
OTHER_KEYS = {
    Key.START: Words("开始办理", "Start"),
    Key.FINISH: Words("办结", "Finish"),
    Key.HOLD: Words("挂起", "Hold"),
    Key.RECALL_HELD: Words("呼挂起", "Call held one"),
    Key.PROMPT: Words("请线外等候", "Wait behind line"),
    Key.CANCEL: Words("取消", "Cancel"),
    Key.OK: Words("确认", "OK"),
    Key.NO_SHOW_OR_FINISH: Words("过号／办结", "No-show, finish"),
}
ALL_KEYS = KEYS | OTHER_KEYS


def key_text(question: Question) -> Words:
    """Return the name of the key that a question asks for."""
    if question.score is not None:
        return SCORES[question.score]
    assert isinstance(question.action, Key)
    return ALL_KEYS[question.action]
