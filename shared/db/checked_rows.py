"""A clerk's ticks of papers, as rows keep them."""

from typing import Any

from shared.db.journal import adapter
from shared.domain.material_check import Checked


def checked_of(kept: list[dict[str, Any]] | None) -> Checked:
    """Return the ticks that a row keeps."""
    return adapter(Checked).validate_python(kept) if kept else ()


def checked_json(checked: Checked) -> Any:
    """Return what a row keeps; nothing where nobody looked at the papers."""
    return adapter(Checked).dump_python(checked, mode="json") if checked else None
