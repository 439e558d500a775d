"""What the pages of wishes say, in Chinese and English."""

from shared.domain.words import Words

PRIORITY = Words("绿色通道", "Priority lane")
OTHER_CLASS = Words("更改", "Change")
WHO_HEADING = Words("您属于哪一类？", "Which of these are you?")
FROM_AGE = Words("年满 {age} 周岁", "Aged {age} or over")
PROOF = Words("工作人员可能请您出示证明。", "Staff may ask you for a proof.")
AS_USUAL = Words("都不是，普通取号", "None of these, usual number")
AS_USUAL_HELP = Words("按取号先后叫号", "Called in the order of numbers")

ANOTHER = Words("再办一件事", "Add another service")
FULL = Words("一个号最多办 {most} 件事", "One number holds {most} services at most")
TOGETHER = Words("一号办 {count} 件：{names}", "One number for {count}: {names}")
TOGETHER_MANY = Words("一个号办 {count} 件事，按选择的顺序", "One number for {count} services, in the order chosen")
STRIP_MANY = Words("已选 {count} 件事", "{count} services chosen")
STRIP_OF_CLASS = Words("{chosen} · {name}", "{chosen} · {name}")
STRIP = Words("已选 {names}", "Chosen: {names}")
SEPARATOR = Words("、", ", ")
LOOK = Words("查看和取号", "Look and take a number")
WISHES_HEADING = Words("一个号办这些事，按这个顺序", "One number for these, in this order")
SAME_QUEUE = Words(
    "同一处能办的，接着办；要换一处的，优先叫您，不用再取号。",
    "At one place they follow each other; for another place you are called first, on the same number.",
)
DROP = Words("去掉", "Remove")
DROP_SPOKEN = Words("去掉 {name}", "Remove {name}")
GO_ON = Words("去取号", "Go on to the number")
EMPTY = Words("还没有选事项。", "Nothing is chosen yet.")
