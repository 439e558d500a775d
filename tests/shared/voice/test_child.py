import io
import shutil
import signal
import subprocess
import sys
import time
from array import array
from dataclasses import replace
from pathlib import Path

import pytest

from shared.domain.tongue import Tongue
from shared.voice.chime import chime
from shared.voice.messages import (
    Done,
    Event,
    Failed,
    Ready,
    Request,
    Started,
    Stop,
    decode_event,
    encode_request,
    encode_stop,
)
from shared.voice.pack.loading import load_pack
from shared.voice.pack_voice import PackVoice
from shared.voice.player import FilePlayer
from shared.voice.sentence import Sentence
from shared.voice.texts import SILENT_BY_CHOICE
from shared.voice.wav import RATE
from tests.callscreen.voice.calls import ROOT, a_call, a_request, loudness, run_child, samples_of
from tests.shared.voice.pack.packs import BUILT_IN, a_call_of, a_pack

CHIME_WAV = chime()
CHIME = CHIME_WAV.samples()


def started(events: list[Event]) -> list[Started]:
    return [event for event in events if isinstance(event, Started)]


def done(events: list[Event]) -> list[Done]:
    return [event for event in events if isinstance(event, Done)]


def starts_with_chime(samples: "array[int]") -> bool:
    return samples[: len(CHIME)] == CHIME


def test_it_first_tells_what_it_can_do(tmp_path: Path) -> None:
    (ready,) = run_child(player=f"file:{tmp_path}")

    assert isinstance(ready, Ready)
    assert set(ready.voices) == {Tongue.ZH, Tongue.EN}
    assert ready.device == str(tmp_path)
    assert not ready.silent
    assert ready.notes == ()


def test_every_announcement_becomes_a_file_with_chime_and_speech(tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    calls = [a_call(1, "A032", 5), a_call(2, "B117", 12)]
    events = run_child(*map(a_request, calls), player=f"file:{folder}")

    files = sorted(folder.iterdir())
    assert [file.name for file in files] == ["0001-A032-5.wav", "0002-B117-12.wav"]
    assert [(event.id, event.heard) for event in done(events)] == [(1, True), (2, True)]
    for file, start in zip(files, started(events), strict=True):
        samples = samples_of(file)
        assert len(samples) / RATE == pytest.approx(start.seconds, abs=0.01)
        assert 8 < start.seconds < 14
        assert starts_with_chime(samples)
        assert loudness(samples[len(CHIME) : len(CHIME) + 3 * RATE]) > 500
        assert loudness(samples[-4 * RATE : -RATE]) > 500


def test_a_short_announcement_has_no_chime_and_one_language(tmp_path: Path) -> None:
    call = a_call(1, tongues=(Tongue.ZH,))
    events = run_child(a_request(call, chime=False), player=f"file:{tmp_path}")

    samples = samples_of(tmp_path / "0001-A032-5.wav")
    assert not starts_with_chime(samples)
    assert loudness(samples) > 500
    assert 3 < started(events)[0].seconds < 7


def test_a_pause_before_it_is_silence(tmp_path: Path) -> None:
    call = a_call(1, tongues=(Tongue.ZH,))
    run_child(a_request(call, chime=False, pause_s=0.5), player=f"file:{tmp_path}")

    pause = samples_of(tmp_path / "0001-A032-5.wav")[: RATE // 2]
    assert len(pause) == RATE // 2
    assert not any(pause)


def test_in_quiet_hours_it_takes_the_time_of_the_sentences_with_the_chime_alone(tmp_path: Path) -> None:
    call = a_call(1, tongues=(Tongue.ZH,))
    events = run_child(a_request(call, volume=0.3, spoken=False), player=f"file:{tmp_path}")
    samples = samples_of(tmp_path / "0001-A032-5.wav")

    assert any(samples[: len(CHIME)])
    assert not any(samples[len(CHIME) :])
    assert 3 < started(events)[0].seconds < 8
    assert events[-1] == Done(1, heard=False, reason=None)


def test_different_numbers_sound_different_and_the_same_the_same(tmp_path: Path) -> None:
    calls = [a_call(1, "A032", 5), a_call(2, "A033", 5), a_call(3, "A032", 5)]
    run_child(*map(a_request, calls), player=f"file:{tmp_path}")
    first, other, again = (samples_of(file) for file in sorted(tmp_path.iterdir()))

    assert first != other
    assert len(first) == pytest.approx(len(again), abs=RATE // 10)


@pytest.fixture(scope="module")
def built_in() -> PackVoice:
    return PackVoice(load_pack(BUILT_IN))


def test_a_covered_call_is_spoken_by_the_pack_and_everything_else_by_the_engine(
    tmp_path: Path, built_in: PackVoice
) -> None:
    covered, room = a_call_of("A032", 5), replace(a_call_of("A032", 5), text="请A，零三二号，到五号诊室办理")
    sentences = [covered, a_call_of("A032", 100), room, a_call_of("A032", 5, Tongue.EN)]
    said = [Request(n, f"{n}", (one,)) for n, one in enumerate(sentences)]
    ready, *events = run_child(*said, player=f"file:{tmp_path}", more=("--pack", "built-in"))
    by_pack, *by_engine = (samples_of(file) for file in sorted(tmp_path.iterdir()))

    assert isinstance(ready, Ready)
    assert ready.notes == ()
    assert ready.voices["zh"].startswith("zf_xiaoxiao, ")
    assert ready.voices["en"] == "en-us+f3"
    assert [event.id for event in done(events) if event.heard] == [0, 1, 2, 3]
    assert by_pack == built_in.render(covered).samples()
    # Every clip of a call's beginning and end is in the pack; the engine's sound has no sample in common with it.
    assert all(samples[:4000] != by_pack[:4000] and loudness(samples) > 500 for samples in by_engine)


def test_a_call_in_two_languages_is_one_announcement_of_both_voices(tmp_path: Path, built_in: PackVoice) -> None:
    both = Request(1, "A032-5", (a_call_of("A032", 5), a_call_of("A032", 5, Tongue.EN)))
    run_child(both, player=f"file:{tmp_path}", more=("--pack", "built-in"))
    samples, chinese = samples_of(tmp_path / "0001-A032-5.wav"), built_in.render(both.sentences[0]).samples()

    assert samples[: len(chinese)] == chinese
    assert loudness(samples[len(chinese) :]) > 500


def test_a_damaged_pack_is_told_and_the_engine_speaks_its_calls(tmp_path: Path, built_in: PackVoice) -> None:
    folder = a_pack(tmp_path / "pack")
    (folder / "W-5.wav").unlink()
    request = Request(1, "A032-5", (a_call_of("A032", 5),))
    ready, *events = run_child(request, player=f"file:{tmp_path / 'out'}", more=("--pack", str(folder)))

    assert isinstance(ready, Ready)
    assert [note.en for note in ready.notes] == [
        f"The voice pack {folder} cannot be used (W-5.wav cannot be read: no such file or directory): the system's "
        "voice speaks the calls instead; put a whole pack there, or change voice_pack in [screen]."
    ]
    assert ready.voices["zh"] == "cmn+f3"
    assert [event.heard for event in done(events)] == [True]
    assert loudness(samples_of(tmp_path / "out" / "0001-A032-5.wav")) > 500


def test_files_go_on_after_those_of_an_earlier_run(tmp_path: Path) -> None:
    (tmp_path / "0041-C001-1.wav").write_bytes(b"")
    run_child(a_request(a_call(1)), player=f"file:{tmp_path}")

    assert sorted(file.name for file in tmp_path.iterdir()) == ["0041-C001-1.wav", "0042-A032-5.wav"]


def test_without_a_sound_device_the_pace_is_kept_and_each_answer_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent/pulse")
    monkeypatch.setenv("PIPEWIRE_REMOTE", "/nonexistent/pipewire")
    events = run_child(a_request(a_call(1)), a_request(a_call(2)), player="device", more=("--pace", "20"))

    ready = events[0]
    assert isinstance(ready, Ready)
    assert ready.silent
    assert ready.device is None
    assert "no sound device" in ready.notes[-1].en
    assert [(event.id, event.heard) for event in done(events)] == [(1, False), (2, False)]
    assert all(event.reason is not None and "no sound device" in event.reason.en for event in done(events))
    assert all(event.seconds > 5 for event in started(events))


def test_a_silent_hall_waits_out_each_announcement() -> None:
    run = [sys.executable, "-c", SILENT_PACE]
    waited_s, sound_s = map(float, subprocess.run(run, cwd=ROOT, capture_output=True, check=True).stdout.split())

    assert waited_s >= sound_s / 100
    assert waited_s < sound_s


SILENT_PACE = """
import time
from shared.voice.player import SilentPlayer
from shared.voice.wav import silence
sound = silence(30.0)
before = time.monotonic()
SilentPlayer(pace=100).play(sound, "A032-5")
print(time.monotonic() - before, sound.seconds)
"""


def test_without_an_engine_there_is_the_chime_and_the_reason(tmp_path: Path) -> None:
    request = a_request(a_call(1), chime=False)
    script = f"""
import sys
from pathlib import Path
from shared.voice.child import Speaker
from shared.voice.messages import Request, decode_request, encode_event
from shared.voice.player import FilePlayer
from shared.voice.voice import SilentVoice
speaker = Speaker(SilentVoice(), FilePlayer(Path({str(tmp_path)!r})), (), "")
request = decode_request(sys.stdin.readline())
assert isinstance(request, Request)
speaker.announce(request, lambda event: print(encode_event(event)))
"""
    run = [sys.executable, "-c", script]
    answer = subprocess.run(run, cwd=ROOT, input=encode_request(request).encode(), capture_output=True, check=True)
    start, end = (decode_event(line) for line in io.StringIO(answer.stdout.decode()))

    assert isinstance(start, Started)
    assert isinstance(end, Done)
    assert starts_with_chime(samples_of(tmp_path / "0001-A032-5.wav"))
    assert start.seconds > 4
    assert not end.heard
    assert end.reason is not None


def test_lines_that_are_no_request_are_passed_over(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "shared.voice.child", "--player", f"file:{tmp_path}"]
    run = subprocess.run(command, cwd=ROOT, input=b"hello\n{}\n", capture_output=True, check=True)

    assert len(run.stdout.splitlines()) == 1
    assert b"no announcement" in run.stderr


def test_a_folder_that_cannot_be_written_fails_each_call_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "announcements"
    events = run_child(a_request(a_call(1)), a_request(a_call(2)), player=f"file:{folder}")

    failed = [event for event in events if isinstance(event, Failed)]
    assert [event.id for event in failed] == [1, 2]
    assert failed[0].reason.en == (
        f"{folder} cannot be written (not a directory): this is shown only; check the folder and the disk's free space."
    )


def test_a_folder_deleted_meanwhile_is_made_again(tmp_path: Path) -> None:
    folder = tmp_path / "announcements"
    player = FilePlayer(folder)
    assert player.play(CHIME_WAV, "A001-1")
    shutil.rmtree(folder)
    assert player.play(CHIME_WAV, "A002-1")
    assert [file.name for file in folder.iterdir()] == ["0002-A002-1.wav"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
def test_a_full_disk_leaves_no_half_file(tmp_path: Path) -> None:
    player = FilePlayer(tmp_path)
    (tmp_path / "0001-A001-1.part").symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        player.play(CHIME_WAV, "A001-1")
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_in_the_terminal_is_left_to_the_call_screen() -> None:
    command = [sys.executable, "-m", "shared.voice.child", "--player", "silent", "--pace", "100"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert isinstance(decode_event(child.stdout.readline().decode()), Ready)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(encode_request(a_request(a_call(1))).encode() + b"\n", timeout=60)

    assert (child.returncode, err) == (0, b"")
    assert isinstance(decode_event(out.decode().splitlines()[-1]), Done)


def test_what_is_stopped_ends_at_once_and_what_comes_after_is_said() -> None:
    text = "This is a very long sentence about a form. " * 9
    long, waiting = (Request(n, "page", (Sentence(Tongue.EN, text),)) for n in (1, 2))
    next_one = Request(3, "page", (Sentence(Tongue.EN, "A form."),))
    command = [sys.executable, "-m", "shared.voice.child", "--player", "silent", "--pace", "1"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        events = (decode_event(line.decode()) for line in child.stdout)
        assert isinstance(next(events), Ready)
        child.stdin.write(f"{encode_request(long)}\n{encode_request(waiting)}\n".encode())
        child.stdin.flush()
        begun = next(events)
        assert isinstance(begun, Started)
        child.stdin.write(f"{encode_stop(Stop(2))}\n{encode_request(next_one)}\n".encode())
        at = time.monotonic()
        child.stdin.close()
        assert next(events) == Done(1, heard=False, reason=SILENT_BY_CHOICE)
        assert time.monotonic() - at < begun.seconds
        rest = list(events)

    assert [event.id for event in rest if isinstance(event, Started | Done)] == [3, 3]


def test_a_softer_voice_is_the_same_sound_made_smaller(tmp_path: Path) -> None:
    loud = a_request(a_call(1), chime=False)
    run_child(loud, replace(loud, volume=0.25), player=f"file:{tmp_path}")
    first, soft = (samples_of(file) for file in sorted(tmp_path.iterdir()))

    assert loudness(soft) == pytest.approx(loudness(first) / 4, rel=0.05)


def test_a_player_that_cannot_be_is_one_sentence_and_status_1() -> None:
    command = [sys.executable, "-m", "shared.voice.child", "--player", "loudspeaker"]
    run = subprocess.run(command, cwd=ROOT, input=b"", capture_output=True, check=False)

    assert run.returncode == 1
    assert b"give device, silent or file:FOLDER" in run.stderr
    assert b"Traceback" not in run.stderr


def test_fifty_announcements_in_a_row_are_all_complete(tmp_path: Path) -> None:
    calls = [a_call(i, f"A{i:03}", 1 + i % 20, tongues=(Tongue.ZH,)) for i in range(50)]
    events = run_child(*(a_request(call, chime=False) for call in calls), player=f"file:{tmp_path}")

    assert [event.id for event in done(events) if event.heard] == list(range(50))
    assert not [event for event in events if isinstance(event, Failed)]
    lengths = [len(samples_of(file)) / RATE for file in sorted(tmp_path.iterdir())]
    assert len(lengths) == 50
    assert all(2.5 < length < 7 for length in lengths), lengths


def test_a_folder_that_cannot_be_written_is_told_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    (ready,) = run_child(player=f"file:{tmp_path / 'taken' / 'calls'}")
    assert isinstance(ready, Ready)
    assert ready.silent
    assert ready.notes[-1].en.startswith(f"{tmp_path / 'taken' / 'calls'} cannot be written (not a directory)")


def test_it_tells_as_it_begins_how_long_each_language_takes(tmp_path: Path) -> None:
    events = run_child(a_request(a_call(1, "A032", 5)), player=f"file:{tmp_path}")
    (begun,) = started(events)
    assert [tongue for tongue, _ in begun.spoken] == [Tongue.ZH, Tongue.EN]
    assert all(seconds > 1 for _, seconds in begun.spoken)
    assert sum(seconds for _, seconds in begun.spoken) < begun.seconds
