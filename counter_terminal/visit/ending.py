"""How a visit ends when the clerk only says "finish": as its papers stand, and never unasked while one is missing."""

from dataclasses import replace

from counter_terminal import texts as desk_texts
from counter_terminal.facts import Facts
from counter_terminal.intents import Intent, Simple
from counter_terminal.state import ENDS, Act, Control, Page
from counter_terminal.steps import control, label, primary_act, why_not
from counter_terminal.visit import texts
from counter_terminal.visit.intents import Finish, FinishNext
from counter_terminal.visit.papers import missing, usual_outcome
from shared.domain.view import AtCounter
from shared.domain.visit_outcome import FINISHED, outcome_words
from shared.domain.words import NOTHING, Words

MOST_NAMED = 2
"""More papers than these are counted."""
LETS_GO = (*ENDS, Act.NO_SHOW)
"""After these the ticket is in hand no more, and what was written on its pages is gone."""


def why_asked(facts: Facts) -> Words:
    """Return why finishing the ticket in hand asks how it ends; nothing where no required paper is missing."""
    ticket = facts.counter.ticket
    if ticket is None or not ticket.serving:
        return NOTHING
    gone = missing(facts.hall.service(ticket.service_id).materials, facts.visit.ticks_of(ticket))
    if not gone:
        return NOTHING
    named = gone[:MOST_NAMED]
    papers = Words("、".join(paper.name.zh for paper in named), ", ".join(paper.name.en for paper in named))
    more = texts.AND_MORE.fill(papers=papers, count=len(gone)) if len(gone) > MOST_NAMED else papers
    return texts.ASKED_BECAUSE.fill(papers=more)


def must_ask(facts: Facts, intent: Intent) -> bool:
    """Tell whether an intent would end a visit without a word though a required paper is missing."""
    asked = facts.page is Page.OUTCOME or why_not(intent.act, facts.situation) is not None
    return _says_nothing(intent) and not asked and why_asked(facts) != NOTHING


def words_unused(facts: Facts, intent: Intent) -> Words:
    """Return the sentence that something on the open page would be lost with the ticket; nothing if nothing would."""
    written, allowed = facts.page in facts.visit.written, why_not(intent.act, facts.situation) is None
    if intent.act not in LETS_GO or not written or not allowed:
        return NOTHING
    return texts.WORDS_UNUSED.fill(page=desk_texts.PAGES[facts.page.value], act=label(intent.act))


def in_full(facts: Facts, intent: Intent) -> Intent:
    """Return an intent with the outcome that its page and papers promise, so that the hall keeps what was seen."""
    ticket = facts.counter.ticket
    if ticket is None or not _says_nothing(intent):
        return intent
    code = _promised(facts, ticket)
    if code == FINISHED:
        return intent
    name = outcome_words(facts.hall.outcomes, code)
    return replace(intent, outcome=code, name=name) if isinstance(intent, FinishNext) else Finish(code, name)


def _promised(facts: Facts, ticket: AtCounter) -> str:
    """Return the code of the outcome that a ticket's papers, as they are ticked now, promise."""
    hall, ticks = facts.hall, facts.visit.ticks_of(ticket)
    return usual_outcome(hall.service(ticket.service_id).materials, ticks, hall.outcomes)


def _says_nothing(intent: Intent) -> bool:
    match intent:
        case Simple(Act.FINISH) | FinishNext(outcome=None):
            return True
        case _:
            return False


def primary_control(facts: Facts) -> Control:
    """Return the button of the next step; while finishing asks for papers it names what it will come to."""
    made, ticket = control(primary_act(facts.counter), facts.situation), facts.counter.ticket
    if ticket is None or not made.enabled or facts.page is not Page.OUTCOME or why_asked(facts) == NOTHING:
        return made
    code = _promised(facts, ticket)
    hint = texts.AS_SUGGESTED_HINT.fill(number=ticket.number, outcome=outcome_words(facts.hall.outcomes, code))
    return replace(made, label=texts.AS_SUGGESTED, hint=hint)
