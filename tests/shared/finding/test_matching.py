import pytest

from shared.finding.matching import Fit, fit
from shared.finding.readings import signs_of

CASES = [
    ("道路运输证", "道路运输证", Fit.WHOLE),
    ("道路运输证", "daoluyunshuzheng", Fit.WHOLE),
    ("道路运输证", "道路", Fit.BEGINNING),
    ("道路运输证", "daol", Fit.BEGINNING),
    ("道路运输证", "daoluyunshuzhen", Fit.BEGINNING),
    ("道路运输证", "d", Fit.BEGINNING),
    ("道路运输证", "dlysz", Fit.INITIALS),
    ("道路运输证", "daolysz", Fit.INITIALS),
    ("道路运输证", "dlyshzh", Fit.INITIALS),
    ("道路运输证", "道lys", Fit.INITIALS),
    ("道路运输证", "运输", Fit.INSIDE),
    ("道路运输证", "yunshu", Fit.INSIDE),
    ("道路运输证", "ysz", Fit.INITIALS_INSIDE),
    ("道路运输证", "luy", Fit.INSIDE),
    ("道路运输证", "dlz", None),
    ("道路运输证", "道证", None),
    ("道路运输证", "", None),
    ("重庆", "chongqing", Fit.WHOLE),
    ("重庆", "zhongqing", Fit.WHOLE),
    ("重庆", "cq", Fit.INITIALS),
    ("重庆", "zq", Fit.INITIALS),
    ("银行", "yinhang", Fit.WHOLE),
    ("银行", "yinxing", Fit.WHOLE),
    ("绿色", "lvse", Fit.WHOLE),
    ("绿色", "luse", Fit.WHOLE),
    ("西安", "xian", Fit.WHOLE),
    ("县城", "xian", Fit.BEGINNING),
    ("truck-permit", "truckp", Fit.BEGINNING),
    ("truck-permit", "r", None),
    ("C1驾照", "jz", Fit.INITIALS_INSIDE),
]


@pytest.mark.parametrize(("text", "typed", "found"), CASES)
def test_how_well_typed_text_fits(text: str, typed: str, found: Fit | None) -> None:
    assert fit(signs_of(text), typed) is found
