"""What a clerk is told of tickets that nobody else may call; looked up when it is shown."""

from shared.domain.words import Words

ONE = Words("{number} 留给您，请叫号", "{number} waits for you; call next")
ONE_FROM = Words("{number} 留给您（来自{clerk}），请叫号", "{number} from {clerk} waits for you; call next")
SEVERAL = Words("{numbers} 等 {count} 个号留给您，请叫号", "{count} numbers wait for you: {numbers}")
