import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.masked_name import masked
from shared.domain.tongue import Tongue
from shared.voice.names import spoken_name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("张*三", "张某三"),
        ("王*", "王某"),
        ("张**", "张某某"),
        ("欧阳**", "欧阳某某"),
        ("欧阳*明", "欧阳某明"),
        ("尼****曼", "尼某某曼"),
        ("买**·艾***", "买某某，艾某某"),
        ("**明", "某某明"),
        ("王", "王"),
        ("*", ""),
        ("**", ""),
        ("", ""),
        ("J* S*", ""),
        ("И* П*", ""),
    ],
)
def test_how_a_masked_name_is_read_in_chinese(name: str, said: str) -> None:
    assert spoken_name(name, Tongue.ZH) == said
    assert spoken_name(name, Tongue.YUE) == said


@pytest.mark.parametrize("name", ["张*三", "欧阳**", "J* S*", "*", ""])
def test_english_says_no_names(name: str) -> None:
    assert spoken_name(name, Tongue.EN) == ""


@pytest.mark.parametrize(
    ("name", "mandarin", "cantonese"),
    [
        ("单*", "善某", "善某"),
        ("仇*明", "求某明", "求某明"),
        ("曾*", "增某", "增某"),
        ("任*单", "人某单", "壬某单"),  # only the surname
        ("解*", "谢某", "解某"),
        ("万俟**", "墨其某某", "墨其某某"),
        ("单于*", "蝉于某", "蝉于某"),
        ("尉迟*明", "玉迟某明", "尉迟某明"),
        ("区*文", "欧某文", "歐某文"),
    ],
)
def test_a_surname_with_a_sound_of_its_own_is_read_in_it(name: str, mandarin: str, cantonese: str) -> None:
    assert spoken_name(name, Tongue.ZH) == mandarin
    assert spoken_name(name, Tongue.YUE) == cantonese


@given(st.text(max_size=30), st.sampled_from(Tongue))
def test_no_star_is_ever_read(name: str, tongue: Tongue) -> None:
    assert "*" not in spoken_name(masked(name), tongue)
