from drivers.printer.commands import INITIALISE, feed_and_cut, feed_dots


def test_commands_are_the_bytes_of_the_manuals() -> None:
    assert bytes.fromhex("1B 40") == INITIALISE
    assert feed_dots(200) == bytes.fromhex("1B 4A C8")
    assert feed_and_cut() == bytes.fromhex("1D 56 42 00")
    assert feed_and_cut(16, full=True) == bytes.fromhex("1D 56 41 10")
