"""What pages say of scanner and reader, and of an answer that does not come."""

from shared.domain.words import Words

SCANNER_BROKEN = Words("扫码器暂时不能用，请按键输入。", "The scanner does not work just now. Please type instead.")
READER_BROKEN = Words("读卡器暂时不能用，请用别的办法。", "The card reader does not work just now. Use another way.")
LOOKING = Words("正在查询…", "Looking it up…")
HELP = Words("需要帮忙，请到导办台找导办员。", "Need help? Ask at the guides' desk.")
AWAY = Words(
    "现在连不上叫号系统，请稍后再试，或到导办台找导办员。",
    "The queue system can't be reached. Try again soon, or ask at the guides' desk.",
)
FAILED = Words(
    "现在查不了，请再试一次，或到导办台找导办员。",
    "That did not work just now. Try once more, or ask at the guides' desk.",
)
UNKNOWN_CODE = Words(
    "这个码不是小票，也不是预约码，请核对后再扫，或找导办员。",
    "This code is neither a slip's nor an appointment's. Check it and scan again, or ask a guide.",
)
TAKE_CARD = Words("请取回您的身份证", "Please take your ID card")
TAKE_CARD_OF = Words("请取回身份证：{person}", "Please take your ID card: {person}")
CARD_LEFT = Words(
    "读卡器上有一张身份证，请取回；不是您的请交给导办员。",
    "An ID card lies on the reader. Take it if it is yours, or give it to a guide.",
)
EXAMPLE = Words("例如 {example}", "such as {example}")
