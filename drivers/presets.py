"""The names of the pad presets that come with the program; addresses are checked against them without reading files."""

PRESETS = ("ff68", "qsystem", "qsystem-lamp", "byte", "digit", "line", "keyboard")
PRESET_FILE = ".toml"
