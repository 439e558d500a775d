"""What the suggestion box is called, its categories and the states of a suggestion, for citizens and staff."""

from collections.abc import Mapping

from shared.domain.suggestion import Category, SuggestionState
from shared.domain.words import Words

BOX = Words("意见箱", "Suggestion box")

CATEGORIES: Mapping[Category, Words] = {
    Category.SUGGESTION: Words("建议", "Suggestion"),
    Category.COMPLAINT: Words("投诉", "Complaint"),
    Category.PRAISE: Words("表扬", "Praise"),
    Category.OTHER: Words("其他", "Something else"),
}

STATES: Mapping[SuggestionState, Words] = {
    SuggestionState.NEW: Words("未读", "new"),
    SuggestionState.READ: Words("已读", "read"),
    SuggestionState.ANSWERED: Words("已答复", "answered"),
    SuggestionState.CLOSED: Words("已办结", "closed"),
}
