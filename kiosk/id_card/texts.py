"""What is said about ID cards."""

from drivers.idcard.events import Advice
from drivers.idcard.id_number import Wrong
from shared.domain.words import Words

HEADING = Words("请把身份证放在读卡区", "Please place your ID card on the reader")
HEADING_NO_READER = Words("这个事项凭身份证取号", "You need an ID card to take a number for this")
WHY = Words(
    "一人一号：不保存也不显示您的身份证号。", "One number per person. Your ID number is neither kept nor shown."
)
READER_BROKEN = Words("读卡器暂时不能用。", "The card reader does not work just now.")
NO_READER = Words("这台机器没有读卡器。", "This machine has no card reader.")
OTHER_WAYS_ASKED = Words("没带身份证也可以取号。", "You can also take a number without it.")
ASK_A_GUIDE = Words(
    "请到导办台找导办员，凭证件取号。", "Please go to the guides' desk: you get a number there with another document."
)
OTHER_DOCUMENTS = Words(
    "儿童用儿童的身份证。港澳台居民居住证、外国人永久居留证、护照在这里读不了，请到导办台。",
    "For a child use the child's card. Residence permits and passports can't be read here; go to the guides' desk.",
)
ADVICE = {
    Advice.PLACE_AGAIN: Words(
        "没有读出来，请拿起来再平放一次。", "It could not be read. Lift it and lay it flat again."
    ),
    Advice.OTHER_CARD: Words(
        "这种证件在这里读不了，请放二代身份证，或到导办台找导办员。",
        "This card can't be read here. Use a resident ID card, or ask at the guides' desk.",
    ),
}
EXPIRED = Words(
    "这张身份证已于 {date} 到期。可以先取号，但办理时可能要有效证件。",
    "This ID card expired on {date}. You may take a number, but may be asked for a valid one when served.",
)
GO_ON = Words("知道了，继续取号", "Understood, take my number")
WITHOUT = Words("没带身份证，直接取号", "No card with me, take a number")
TYPE = Words("手动输入身份证号", "Type my ID number")

TYPE_HEADING = Words("请输入身份证号码", "Type your ID number")
TYPE_HINT = Words("共 18 位，最后一位可能是 X。", "18 characters; the last one may be X.")
TYPE_LABEL = Words("身份证号码（中间几位不显示）", "ID number (its middle is hidden)")
TAKE = Words("取号", "Take a number")
WRONG = {
    Wrong.LENGTH: Words("身份证号码是 18 位，请补全。", "An ID number has 18 characters. Please complete it."),
    Wrong.CHARACTERS: Words(
        "身份证号码是数字，只有最后一位可以是 X。", "An ID number is made of digits; only its last character may be X."
    ),
    Wrong.BIRTH: Words("号码里的出生日期不存在，请核对。", "The day of birth in it does not exist. Please check it."),
    Wrong.FUTURE: Words("号码里的出生日期还没到，请核对。", "The day of birth in it is still to come. Please check."),
    Wrong.CHECK: Words("有一位不对，请对照身份证核对。", "One character is wrong. Please compare it with your card."),
}
