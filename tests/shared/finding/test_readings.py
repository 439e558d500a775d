import pytest

from shared.finding.readings import plain, signs_of


@pytest.mark.parametrize(
    ("text", "becomes"),
    [("道路 运输证", "道路运输证"), ("ＡＢＣ１２", "abc12"), ("Dào-lù (A)", "daolua"), ("「」，。 ", ""), ("lǜ", "lu")],
)
def test_a_text_is_made_plain(text: str, becomes: str) -> None:
    assert plain(text) == becomes


@pytest.mark.parametrize(
    ("sign", "readings"),
    [("重", {"zhong", "chong"}), ("行", {"xing", "hang"}), ("绿", {"lv", "lu"}), ("证", {"zheng"}), ("A", {"a"})],
)
def test_a_sign_has_all_its_readings(sign: str, readings: set[str]) -> None:
    [found] = signs_of(sign)
    assert readings <= set(found)


def test_a_sign_without_a_reading_is_itself() -> None:
    assert signs_of("é7") == (("e",), ("7",))
