"""Which page shows which place."""

from kiosk.pages.closed import ClosedPage
from kiosk.pages.home import HomePage
from kiosk.pages.number import NumberPage
from kiosk.pages.page import Page
from kiosk.pages.print_fault import PrintFaultPage
from kiosk.pages.service import ServicePage
from kiosk.place import Place
from kiosk.service_desk.page import ServiceDeskPage
from kiosk.service_desk.pin_page import PinPage
from kiosk.service_desk.place import AtPin, AtServiceDesk
from kiosk.state import AtService, Closed, Home, PrintFault, TakeNumber

PAGES: dict[type[Place], type[Page]] = {
    Home: HomePage,
    AtService: ServicePage,
    TakeNumber: NumberPage,
    PrintFault: PrintFaultPage,
    Closed: ClosedPage,
    AtPin: PinPage,
    AtServiceDesk: ServiceDeskPage,
}
