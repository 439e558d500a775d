"""The modules of a QR code, for screens and slips."""


def qr_matrix(text: str, *, boosted: bool = True, mask: int | None = None) -> list[bytes]:
    """Return a code's rows, a byte per module (1 is dark), without a quiet zone.

    `boosted` corrects more errors where the code grows no larger by it; `mask` takes that mask instead of the best.
    """
    # Brings urllib with it, 3 MB: loaded by the first code that is drawn.
    import segno

    code = segno.make(text, error="m", boost_error=boosted, micro=False, mask=mask)
    return [bytes(row) for row in code.matrix]
