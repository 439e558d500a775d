"""What a ticket printer's answers to DLE EOT say."""

from drivers.printer.answer import said
from drivers.printer.status import Question


def told(data: bytes, asked: int = 1) -> list[dict[str, object]]:
    """Return an object for each answer in the bytes to question `asked`, 1 to 4; nothing for what is no answer."""
    answers = (said(Question(asked), byte) for byte in data)
    return [{"asked": asked, **answer} for answer in answers if answer is not None]
