"""Device drivers: slips, board texts, key presses and bytes; never tickets or windows.

To add a model of LED board:
    1. `board/MODEL_wire.py`: frames to bytes and back; opens nothing, so its tests are bytes.
    2. `board/MODEL_card.py`: a `Card` (see `board/card.py`) that makes frames of a `BoardText` and reads answers, or
       a `OneWayCard` for boards that have none. Laying out long texts is `board/layout.py`'s, threads and repeating
       are `board/board.py`'s, brightness and clock `board/upkeep.py`'s; all stay as they are.
    3. `families.py`: its name in addresses, its usual port and speed, its options.
    4. `opener.py`: one line in `CARDS`.
    5. `sim/MODEL_side.py`: the board's side of the protocol, chosen in `sim/board.py`; demonstration and tests use it.
    6. `docs/devices/FAMILY.md`: wiring, settings, what was tested against what, what is uncertain.
A board with a simple frame needs none of this: it is a template in an address, or a preset of
`board/template_presets.py`.

A pad is a preset file (`pad/presets/`, or learned by `hall device learn`). Printers share ESC/POS: one that differs
gets an entry in `printer/models.py`. Both are data.
"""
