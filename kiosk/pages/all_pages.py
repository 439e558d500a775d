"""Which page shows which place."""

from kiosk.finding.page import SearchPage
from kiosk.finding.place import Search
from kiosk.pages.closed import ClosedPage
from kiosk.pages.home import HomePage
from kiosk.pages.number import NumberPage
from kiosk.pages.page import Page
from kiosk.pages.print_fault import PrintFaultPage
from kiosk.pages.service import ServicePage
from kiosk.place import Place
from kiosk.state import AtService, Closed, Home, PrintFault, TakeNumber
from kiosk.suggesting.category_page import CategoryPage
from kiosk.suggesting.check_page import CheckPage
from kiosk.suggesting.phone_page import PhonePage
from kiosk.suggesting.place import CheckingNote, ChoosingCategory, LeavingPhone, NoteReceived, WritingText
from kiosk.suggesting.received_page import ReceivedPage
from kiosk.suggesting.text_page import TextPage

PAGES: dict[type[Place], type[Page]] = {
    Home: HomePage,
    Search: SearchPage,
    AtService: ServicePage,
    TakeNumber: NumberPage,
    PrintFault: PrintFaultPage,
    ChoosingCategory: CategoryPage,
    WritingText: TextPage,
    LeavingPhone: PhonePage,
    CheckingNote: CheckPage,
    NoteReceived: ReceivedPage,
    Closed: ClosedPage,
}
