"""What a clerk is told of tickets that nobody else may call; looked up when it is shown."""

from shared.domain.words import Words

ONE = Words("{number} 留给您", "{number} waits for you")
ONE_FROM = Words("{number} 留给您（来自{clerk}）", "{number} from {clerk} waits for you")
SEVERAL = Words("{numbers} 等 {count} 个号留给您", "{count} numbers wait for you: {numbers}")
CALL_IT = Words("{kept}，请叫号", "{kept}; call next")
ONE_OF_THEM = Words("{kept}，下一位 {next}", "{kept}; next is {next}")
"""One of several is the next."""
NEXT_IS_ANOTHER = Words("下一位 {next}；{kept}", "Next is {next}; {kept}")
"""Others come before."""
