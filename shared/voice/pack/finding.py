"""Which voice packs there are for a machine: those that come with the program, or the one its settings name."""

from pathlib import Path

from shared.voice.pack.index import FILE_NAME

BUILT_IN = "built-in"
NO_PACK = "none"
PACKS = Path(__file__).resolve().parents[1] / "packs"


def pack_folders(wanted: str) -> tuple[Path, ...]:
    """Return the folders to load for "built-in", "none", or a folder's name; that one need not exist."""
    if wanted == NO_PACK:
        return ()
    return built_in_packs() if wanted == BUILT_IN else (Path(wanted),)


def built_in_packs() -> tuple[Path, ...]:
    return tuple(index.parent for index in sorted(PACKS.glob(f"*/{FILE_NAME}")))
