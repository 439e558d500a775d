"""What an address may say about a preset of pads, so that addresses are checked without reading preset files."""

PRESETS = ("ff68", "qsystem", "qsystem-lamp", "byte", "digit", "line", "keyboard")
PRESET_FILE = ".toml"

SCORES = r"[1-5-]{1,10}|[0-9]:[1-5-](,[0-9]:[1-5-]){0,9}"
"""How scores are written, in addresses and in presets."""
SCORES_ARE = 'one of 1 to 5 or "-" per key, first key first, such as 54321, or pairs such as 3:5,2:4,1:3,0:2'
