from dataclasses import replace

import pytest

from shared.domain.hall import Department, Hall
from shared.domain.ids import DepartmentId
from shared.domain.words import NOTHING, Words
from shared.finding.index import find, index_of
from tests.shared.finding.halls import a_hall_of, a_service

ROADS, MONEY = (
    Department(DepartmentId(1), "roads", Words("路政中心", "Road Centre")),
    Department(DepartmentId(2), "money", Words("税务所", "Tax Office")),
)


@pytest.fixture(scope="module")
def hall() -> Hall:
    services = (
        a_service(
            1,
            "permit",
            Words("道路运输证核发", "Road transport certificate"),
            keywords=("营运证", "truck card", "换发"),
        ),
        a_service(2, "renewal", Words("运输证换发", "Renew a road certificate")),
        a_service(3, "chongqing", Words("重庆方向线路", "Chongqing lines")),
        a_service(4, "yi-dao", Words("医道服务", "Medical service")),
        a_service(5, "tax", Words("发票领用", "Invoices"), department=2),
    )
    return a_hall_of(services, (ROADS, MONEY))


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("运输证", ["renewal", "permit"]),
        ("daolu", ["permit"]),
        ("ysz", ["renewal", "permit"]),
        ("chongq", ["chongqing"]),
        ("zhongqing", ["chongqing"]),
        ("营运", ["permit"]),
        ("yyz", ["permit"]),
        ("truck", ["permit"]),
        ("road", ["permit", "renewal", "chongqing", "yi-dao"]),
        ("renew cert", ["renewal"]),
        ("cert road", ["permit", "renewal"]),
        ("zheng yunshu", ["permit", "renewal"]),
        ("certificates", ["permit", "renewal"]),
        ("tracks", []),
        ("trukc", ["permit"]),
        ("invoces", ["tax"]),
        ("road transprot", ["permit"]),
        ("yunshuzehng", ["permit", "renewal"]),
        ("yunsuzheng", ["permit", "renewal"]),
        ("yunshhuz", ["permit", "renewal"]),
        ("huanfa", ["renewal", "permit"]),
        ("ROAD  TRANS", ["permit"]),
        ("tax", ["tax"]),
        ("税务", ["tax"]),
        ("shuiwu", ["tax"]),
        ("ren-ewal", ["renewal"]),
        ("dao", ["permit", "yi-dao"]),
        ("ffice", []),
        ("不存在", []),
        ("  ", []),
    ],
)
def test_services_are_found_best_first(hall: Hall, typed: str, codes: list[str]) -> None:
    by_id = {s.id: s.code for s in hall.services}
    assert [by_id[found] for found in find(index_of(hall), typed)] == codes


def test_a_service_without_english_is_found_by_its_chinese(hall: Hall) -> None:
    only = replace(hall.services[0], name=Words("公交卡", ""), hint=NOTHING, keywords=())
    index = index_of(replace(hall, services=(only,)))
    assert find(index, "gjk") == (only.id,)
    assert find(index, "bus") == ()
