"""Which page shows which place."""

from kiosk.check_in.page import CheckInPage
from kiosk.check_in.place import AtCheckIn
from kiosk.deciding.long_line_page import LongLinePage
from kiosk.deciding.place import AtLongLine, AtQuestions, AtSample, AtWholeSample
from kiosk.deciding.questions_page import QuestionsPage
from kiosk.deciding.sample_page import SamplePage
from kiosk.deciding.whole_sample_page import WholeSamplePage
from kiosk.finding.page import SearchPage
from kiosk.finding.place import Search
from kiosk.guide.page import GuidePage
from kiosk.guide.place import GuideCalled
from kiosk.id_card.page import PlaceCardPage
from kiosk.id_card.place import PlaceCard
from kiosk.my_number.ask_page import AskNumberPage, AskTimePage
from kiosk.my_number.give_up_page import GiveUpPage
from kiosk.my_number.number_page import NumberNowPage
from kiosk.my_number.place import AskNumber, AskTime, AtNumber, GiveUp
from kiosk.pages.attract import AttractPage
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
from kiosk.state import AtService, Attract, Closed, Home, PrintFault, TakeNumber
from kiosk.suggesting.category_page import CategoryPage
from kiosk.suggesting.check_page import CheckPage
from kiosk.suggesting.phone_page import PhonePage
from kiosk.suggesting.place import CheckingNote, ChoosingCategory, LeavingPhone, NoteReceived, WritingText
from kiosk.suggesting.received_page import ReceivedPage
from kiosk.suggesting.text_page import TextPage
from kiosk.wishing.place import Who, Wishes
from kiosk.wishing.who_page import WhoPage
from kiosk.wishing.wishes_page import WishesPage

PAGES: dict[type[Place], type[Page]] = {
    Home: HomePage,
    Search: SearchPage,
    AtService: ServicePage,
    AtSample: SamplePage,
    AtWholeSample: WholeSamplePage,
    AtLongLine: LongLinePage,
    AtQuestions: QuestionsPage,
    Who: WhoPage,
    Wishes: WishesPage,
    GuideCalled: GuidePage,
    TakeNumber: NumberPage,
    PrintFault: PrintFaultPage,
    ChoosingCategory: CategoryPage,
    WritingText: TextPage,
    LeavingPhone: PhonePage,
    CheckingNote: CheckPage,
    NoteReceived: ReceivedPage,
    Closed: ClosedPage,
    AtCheckIn: CheckInPage,
    AskNumber: AskNumberPage,
    AskTime: AskTimePage,
    AtNumber: NumberNowPage,
    GiveUp: GiveUpPage,
    PlaceCard: PlaceCardPage,
    Attract: AttractPage,
    AtPin: PinPage,
    AtServiceDesk: ServiceDeskPage,
}

RARE = frozenset(
    {WholeSamplePage, PinPage, ServiceDeskPage, CategoryPage, TextPage, PhonePage, CheckPage, ReceivedPage}
)
"""Pages that only staff see, or few citizens: each is made when it is first shown, for which it takes up to 35 ms.

Made ahead like the others, they take 4 MB on every kiosk (measured 2026-11).
"""
AHEAD = tuple(kind for kind in dict.fromkeys(PAGES.values()) if kind not in RARE)
