"""What a simulated printer makes of a Code 128 barcode (GS k 73). Opens nothing."""

from dataclasses import dataclass

CODE_128, SET_C = 0x49, b"{C"


@dataclass(frozen=True, slots=True)
class Bars:
    """Print bars: `height` dots high, the narrowest `module` dots wide."""

    digits: str
    height: int
    module: int

    def rows(self, margin_bytes: int = 0) -> list[bytes]:
        """Return rows of dots with white to their left."""
        from barcode.codex import Code128  # brings the picture library along

        dots = "".join(module * self.module for module in Code128(self.digits).build()[0])
        dots += "0" * (-len(dots) % 8)
        return [bytes(margin_bytes) + int(dots, 2).to_bytes(len(dots) // 8, "big")] * self.height


class BarsMemory:
    """Takes the commands in their order; knows the barcode when one is to be printed."""

    def __init__(self) -> None:
        """Begin with what a printer has after switching on."""
        self._height, self._module = 162, 3

    def take(self, command: bytes) -> Bars | None:
        """Take a whole GS h, GS w or GS k command; return the bars that it prints, if it does."""
        match command[1:2]:
            case b"h":
                self._height = command[2]
            case b"w":
                self._module = command[2]
            case b"k" if command[2] == CODE_128 and command[4:6] == SET_C:
                return Bars("".join(f"{pair:02d}" for pair in command[6:]), self._height, self._module)
        return None
