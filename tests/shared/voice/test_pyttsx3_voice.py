"""The engine's voice, in processes of their own, since a process holds one espeak-ng for ever."""

from shared.voice.wav import RATE
from tests.callscreen.voice.calls import run_python

LOSE_A_RATE = """
import os
from shared.domain.tongue import Tongue
from shared.voice.pyttsx3_voice import Pyttsx3Voice
from shared.voice.sentence import Sentence

voice = Pyttsx3Voice()
chinese = Sentence(Tongue.ZH, "请A，零三二号，到五号窗口办理")
english = Sentence(Tongue.EN, "Number A, zero, three, two. Please go to window five.")
first = len(voice.render(chinese).frames)
voice.render(english)
set_property, lost = voice._engine.setProperty, []

def lose_a_rate(name, value):
    if name == "rate" and not lost:
        lost.append(value)
    else:
        set_property(name, value)

voice._engine.setProperty = lose_a_rate
again = len(voice.render(chinese).frames)
print("lengths", first // 2, again // 2, lost, flush=True)
os._exit(0)
"""

SAY_ANOTHER_LANGUAGE = """
import os
from shared.domain.tongue import Tongue
from shared.voice.pyttsx3_voice import Pyttsx3Voice
from shared.voice.sentence import Sentence

voice = Pyttsx3Voice((Tongue.EN,))
notice = Sentence(Tongue.ZH, "咖啡厅开门了")
before = [str(one) for one in voice.voices()]
print("said", before, voice.speaks(notice), voice.render(notice).peak() > 1000, [str(one) for one in voice.voices()])
os.sys.stdout.flush()
os._exit(0)
"""


def test_a_notice_in_none_of_the_hall_s_languages_gets_a_voice_when_it_is_said() -> None:
    told = run_python(SAY_ANOTHER_LANGUAGE).splitlines()[-1]
    assert told == "said ['en'] True True ['en', 'zh']"


def test_a_sentence_read_at_the_pace_of_the_one_before_is_read_again() -> None:
    _, first, again, lost = run_python(LOSE_A_RATE).splitlines()[-1].split()
    assert lost == "[160]"
    assert abs(int(first) - int(again)) < RATE // 10
