"""The pages of wishes: what they say, and that all of it fits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLabel

from deploy.pictures import kiosk_wishing
from deploy.pictures.kiosk import home_state
from deploy.pictures.long_hall import a_long_hall
from kiosk.press import ChooseService
from kiosk.state import AtService, Home, KioskState
from kiosk.window import KioskWindow
from kiosk.wish import Wish
from kiosk.wishing.place import AlsoAnother, ChooseClass, DropService, OpenWho, OpenWishes, Wishes
from shared.domain.hall import Hall
from shared.domain.ids import CommandId
from shared.domain.words import Language
from tests.kiosk.windows import (
    SIZES,
    assert_all_fit,
    find,
    heard_of,
    names,
    press,
    show,
    text,
)

PICTURES = kiosk_wishing


def test_home_leads_to_the_classes(window: KioskWindow, hall: Hall) -> None:
    heard = heard_of(window)
    show(window, home_state(hall))
    press(window, "errand_who")
    assert heard == [OpenWho()]
    assert "wish_strip" not in names(window)


def test_home_tells_what_was_chosen(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["wish-home"])
    assert text(window, "wish_strip") == "已选 道路运输证核发、货车营运证办理、道路运输证换发补发"
    press(window, "open_wishes")
    press(window, "change_class")
    assert heard == [OpenWishes(), OpenWho()]


def test_a_class_chosen_alone_stands_in_the_strip_once(window: KioskWindow, hall: Hall) -> None:
    show(window, replace(home_state(hall), wish=Wish(priority="green")))
    assert text(window, "wish_strip") == "已选 绿色通道"
    assert text(window, "change_class") == "更改"


def test_classes_say_who_belongs_to_them(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["wish-who"])
    assert "年满 60 周岁" in find(window, "class_green").accessibleName()
    assert text(window, "who_proof") == "工作人员可能请您出示证明。"
    press(window, "class_green")
    press(window, "class_normal")
    assert heard == [ChooseClass("green"), ChooseClass("normal")]


def test_the_list_takes_off_and_goes_on(window: KioskWindow, hall: Hall, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["wish-list"])
    press(window, "drop_truck-permit")
    press(window, "also_another")
    press(window, "go_on")
    truck = next(s for s in hall.services if s.code == "truck-permit")
    assert heard == [DropService(truck.id), AlsoAnother(), ChooseService(hall.services[2].id)]


def test_five_services_are_enough(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["wish-list-full"])
    assert text(window, "also_another") == "一个号最多办 5 件事"
    assert not find(window, "also_another").isEnabled()


def test_the_service_page_names_all_services_and_the_class(window: KioskWindow, states: dict[str, KioskState]) -> None:
    heard = heard_of(window)
    show(window, states["wish-service"])
    assert text(window, "wish_together").startswith("一号办 4 件：道路运输证核发、")
    chosen = find(window, "who")
    assert isinstance(chosen, QAbstractButton)
    assert (chosen.isChecked(), chosen.text()) == (True, "绿色通道")
    press(window, "who")
    press(window, "also_another")
    assert heard == [OpenWho(), AlsoAnother()]


def test_the_number_page_names_all_services_and_the_class(window: KioskWindow, states: dict[str, KioskState]) -> None:
    show(window, states["wish-number"])
    assert text(window, "number_service").count("、") == 4
    assert text(window, "number_class") == "绿色通道"


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s.width()}x{s.height()}")
def test_everything_fits(window: KioskWindow, hall: Hall, states: dict[str, KioskState], size: QSize) -> None:
    long = a_long_hall(hall)
    english = replace(home_state(hall), hall=long, language=Language.EN)
    wish = Wish("green", tuple(s.id for s in long.services[:5]))
    crowded = [Wishes(Home()), AtService(long.services[0].id, Home(), CommandId("c"), wish=wish)]
    assert_all_fit(window, size, (*states.values(), *(replace(english, wish=wish, place=place) for place in crowded)))


def test_a_page_of_several_services_tells_the_first_ones_line_and_all_papers(window: KioskWindow, hall: Hall) -> None:
    home = home_state(hall)
    first = next(service for service in hall.services if hall.queue(service.queue_id).letter == "C")
    last = next(service for service in hall.services if hall.queue(service.queue_id).letter == "A")
    place = AtService(last.id, Home(), CommandId("c"), wish=Wish(services=(first.id,)))
    show(window, replace(home, place=place))
    assert home.view is not None
    assert text(window, "service_name") == last.name.zh
    assert text(window, "fact_people") == str(home.view.waiting[first.queue_id])
    shown = {label.text() for label in window.findChildren(QLabel)}
    assert {paper.name.zh for service in (first, last) for paper in service.materials} <= shown
