"""What a ticket printer's answer to DLE EOT says."""

from drivers.printer.status import Question, StatusReader, read_status


def told(data: bytes, asked: int = 1) -> list[dict[str, object]]:
    """Return an object for each answer in the bytes to question `asked`, 1 to 4."""
    found: list[dict[str, object]] = []
    for byte in data:
        reader = StatusReader()
        reader.ask(Question(asked))
        if reader.feed(bytes([byte])):
            status = read_status(reader.answers, "")
            parts = {"online": status.online, "paper": status.paper.value, "cover_open": status.cover_open}
            found.append({"asked": asked, **parts, "trouble": status.error})
    return found
