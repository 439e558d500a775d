"""Where a kiosk's own numbers lie, and how the normal counter goes around them."""

import pytest

from shared.domain.number_block import Span, next_span, serial_after

TOP_HUNDRED = Span(900, 999)


@pytest.mark.parametrize(
    ("size", "taken", "last_serial", "expected"),
    [
        (100, [], 0, TOP_HUNDRED),
        (100, [TOP_HUNDRED], 12, Span(800, 899)),
        (100, [TOP_HUNDRED], 799, Span(800, 899)),
        (100, [TOP_HUNDRED], 800, Span(1000, 1099)),
        (100, [Span(501 + 100 * n, 600 + 100 * n) for n in range(5)], 3, Span(1001, 1100)),
        (100, [TOP_HUNDRED, Span(1000, 1099)], 950, Span(1100, 1199)),
        (100, [TOP_HUNDRED], 1234, Span(1235, 1334)),
        (499, [], 0, Span(501, 999)),
        (500, [], 0, Span(1000, 1499)),
    ],
)
def test_blocks_are_taken_from_the_top_downwards_and_then_above(
    size: int, taken: list[Span], last_serial: int, expected: Span
) -> None:
    assert next_span(size, taken, last_serial) == expected


@pytest.mark.parametrize(
    ("last_serial", "taken", "expected"),
    [
        (0, [], 1),
        (11, [TOP_HUNDRED], 12),
        (899, [TOP_HUNDRED], 1000),
        (799, [TOP_HUNDRED, Span(800, 899)], 1000),
        (899, [TOP_HUNDRED, Span(1000, 1099)], 1100),
    ],
)
def test_the_normal_counter_jumps_over_what_is_reserved(last_serial: int, taken: list[Span], expected: int) -> None:
    assert serial_after(last_serial, taken) == expected
