"""Which page shows which place."""

from kiosk.check_in.page import CheckInPage
from kiosk.check_in.place import AtCheckIn
from kiosk.id_card.page import PlaceCardPage
from kiosk.id_card.place import PlaceCard
from kiosk.my_number.ask_page import AskNumberPage, AskTimePage
from kiosk.my_number.give_up_page import GiveUpPage
from kiosk.my_number.number_page import NumberNowPage
from kiosk.my_number.place import AskNumber, AskTime, AtNumber, GiveUp
from kiosk.pages.closed import ClosedPage
from kiosk.pages.home import HomePage
from kiosk.pages.number import NumberPage
from kiosk.pages.page import Page
from kiosk.pages.print_fault import PrintFaultPage
from kiosk.pages.service import ServicePage
from kiosk.place import Place
from kiosk.state import AtService, Closed, Home, PrintFault, TakeNumber

PAGES: dict[type[Place], type[Page]] = {
    Home: HomePage,
    AtService: ServicePage,
    TakeNumber: NumberPage,
    PrintFault: PrintFaultPage,
    Closed: ClosedPage,
    AtCheckIn: CheckInPage,
    AskNumber: AskNumberPage,
    AskTime: AskTimePage,
    AtNumber: NumberNowPage,
    GiveUp: GiveUpPage,
    PlaceCard: PlaceCardPage,
}
