"""What a citizen reads who calls a guide, in Chinese and English."""

from shared.domain.words import Words

CALL_GUIDE = Words("叫导办员", "Call a guide")
CALLING = Words("正在叫导办员…", "Calling a guide…")
COMING = Words("导办员马上来", "A guide is coming")
WAIT_HERE = Words("请在这台机器旁稍等。", "Please wait here at this machine.")
CALLED_BEFORE = Words(
    "已经叫过导办员，正在过来，请稍等。", "A guide was called already and is on the way. Please wait."
)
ON_DUTY = Words("导办员：{names}", "Guides: {names}")
NOT_HEARD = Words("没有叫到导办员", "No guide could be called")
GO_THERE = Words("请直接到导办台，或拨打 {phone}。", "Please go to the guides' desk, or call {phone}.")
