import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.masked_name import SHOWN_AT_MOST, masked


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("张小三", "张*三"),
        ("张三", "张*"),
        ("王", "王"),
        (" 李 ", "李"),
        ("欧阳小明", "欧阳*明"),
        ("欧阳明", "欧阳*"),
        ("欧阳", "欧*"),  # a surname and a given name: nobody is called by a surname alone
        ("司馬相如", "司馬*如"),
        ("诸葛", "诸*"),
        ("买买提·艾合买提", "买**·艾***"),
        ("阿卜杜拉•买买提", "阿***·买**"),
        ("古丽 买买提", "古*·买**"),
        ("阿依夏木古丽·买买提江·吐尔逊", "阿****·买***·吐**"),
        ("尼格买提热合曼", "尼****曼"),
        ("John Smith", "J* S*"),
        ("SMITH, JOHN", "S* J*"),
        ("O'Neill", "O*"),
        ("J. R. Smith", "J R S*"),
        ("Иван Петров", "И* П*"),
        ("*", "*"),
        ("***", "**"),
        ("张**", "张**"),
        ("*小明", "**明"),
        ("*三*", "**"),
        ("*三*·*明", "**·**"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_a_name_keeps_what_its_owner_knows_it_by(name: str, kept: str) -> None:
    assert masked(name) == kept
    assert masked(kept) == kept


NAMES = st.one_of(
    st.text(alphabet="张欧阳小明三买提王艾古丽·• *", max_size=30), st.text(alphabet="JohnSmitÉ·, '*", max_size=30)
)


@given(NAMES)
def test_a_masked_name_stays_as_it_is_and_fits_its_column(name: str) -> None:
    assert masked(masked(name)) == masked(name)
    assert len(masked(name)) <= SHOWN_AT_MOST


@given(st.text(alphabet="张王欧阳小明三四", min_size=3, max_size=8))
def test_a_name_of_three_signs_and_more_is_never_told_whole(name: str) -> None:
    assert "*" in masked(name)
    assert len(masked(name).replace("*", "")) < len(name)
