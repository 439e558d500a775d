"""The frames that a board's card would send for a text."""

from typing import Annotated

import typer

from deploy.commands.device.hex import tell_frames
from drivers.board.text import Colour

MOST_LINES = 2


def show(
    address: Annotated[str, typer.Argument(help="The board's address.")],
    show: Annotated[list[str], typer.Option(metavar="TEXT", help="A line of text; give it twice for two lines.")],
    colour: Annotated[Colour, typer.Option(help="The text's colour.")] = Colour.RED,
    blink: Annotated[bool, typer.Option("--blink", help="Let it blink where the board can.")] = False,
) -> None:
    """Print the frames that show a text on the board at an address, as the programs send it: fitted to the board.

    Example: hall device encode "cpower+serial:///dev/ttyUSB0?unit=1" --show "请A012到" --show "3号窗口"
    """
    from drivers.address import parse_address
    from drivers.board.layout import left_out
    from drivers.board.text import BoardText
    from drivers.errors import BadAddress
    from drivers.opener import CARDS

    if len(show) > MOST_LINES:
        raise typer.BadParameter(f"a board is told {MOST_LINES} lines at most, not {len(show)}")
    try:
        parsed = parse_address(address)
        if parsed.family not in CARDS:
            raise typer.BadParameter(f'"{parsed.family}" is no board; --show knows {", ".join(sorted(CARDS))}')
        card = CARDS[parsed.family](parsed)
    except BadAddress as error:
        raise typer.BadParameter(str(error)) from None
    text = BoardText(tuple(show), colour, blink)
    if lost := left_out(text, card.laid_out(text)):
        typer.echo(f"The board can't show all of it; left out: {lost}", err=True)
    tell_frames(*card.show(text))
