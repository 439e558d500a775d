from callscreen.board_time import BoardTime


def test_it_stands_still_under_a_cover_and_goes_on_where_it_stood() -> None:
    now = [100.0]
    board = BoardTime(lambda: now[0])
    seen = [board.seconds()]
    for covered, passed in ((True, 5), (True, 30), (False, 4), (False, 3), (True, 2)):
        board.cover(covered)
        now[0] += passed
        seen.append(board.seconds())
    assert seen == [100, 100, 100, 104, 107, 107]
    assert board.is_covered
