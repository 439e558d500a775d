"""Device drivers: slips, board texts, key presses and bytes; never tickets or windows.

To add a model of LED board:
    1. `board/MODEL_wire.py`: frames to bytes and back; opens nothing, so its tests are bytes.
    2. `board/MODEL_card.py`: a `Card` (see `board/card.py`) that makes frames of a `BoardText` and reads the answers.
       Threads, reconnecting and repeating are `board/board.py`'s and stay as they are.
    3. `families.py`: its name in addresses, its usual port and speed, its options.
    4. `opener.py`: one line in `CARDS`.
    5. `sim/MODEL_side.py`: the board's side of the protocol, chosen in `sim/board.py`; demonstration and tests use it.

A pad has its codec in `pad/` and its name in `PADS`. Printers share ESC/POS: one that differs gets an entry in
`printer/models.py`, which is data.
"""
