"""What a simulated printer remembers of GS ( k commands until a QR code is to be printed. Opens nothing."""

from dataclasses import dataclass

LEVELS = "LMQH"
USUAL_MODULE = 3
QR = 0x31
SET_MODULE, SET_LEVEL, STORE, PRINT = 0x43, 0x45, 0x50, 0x51


@dataclass(frozen=True, slots=True)
class Qr:
    """Print a QR code, its modules `module` dots large."""

    data: bytes
    module: int
    level: str

    def rows(self, margin_bytes: int = 0) -> list[bytes]:
        """Return the code's rows of dots with white to their left; no blank modules around, as printers draw it."""
        import segno  # with urllib 3 MB, loaded by the first code that is drawn

        code = segno.make_qr(self.data, error=self.level, boost_error=False)
        packed = []
        for row in code.matrix_iter(scale=self.module, border=0):
            dots = "".join("01"[dot] for dot in row)
            dots += "0" * (-len(dots) % 8)
            packed.append(bytes(margin_bytes) + int(dots, 2).to_bytes(len(dots) // 8, "big"))
        return packed


class QrMemory:
    """Takes the commands in their order; knows the code when one is to be printed."""

    def __init__(self) -> None:
        """Begin with what a printer has after switching on."""
        self._module, self._level, self._stored = USUAL_MODULE, "L", b""

    def take(self, command: bytes) -> Qr | None:
        """Take a whole GS ( k command; return the code that it prints, if it does."""
        kind, function, rest = command[5], command[6], command[7:]
        if kind != QR:
            return None
        if function == SET_MODULE:
            self._module = rest[0]
        elif function == SET_LEVEL:
            self._level = LEVELS[rest[0] - 0x30]
        elif function == STORE:
            self._stored = rest[1:]
        elif function == PRINT and self._stored:
            return Qr(self._stored, self._module, self._level)
        return None
