"""One machine's settings: found, read with defaults, and refused in one sentence."""

from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from shared.domain.tongue import Tongue
from shared.settings import CounterKeys, Settings, SettingsProblem, load_settings, read_settings
from shared.settings.waiting_area import HallBoardSettings, PagerSettings

BROKEN = [
    ('[screen]\ntehme = "dark"', 'line 2: [screen] tehme: no such key, did you mean "theme"?'),
    ('[sceen]\ntheme = "dark"', 'line 1: [sceen]: no such key, did you mean "screen"?'),
    (
        "[qqqq]",
        'line 1: [qqqq]: no such key; choose one of "database", "hall", "kiosk", "counter", "guide", "screen", '
        '"window".',
    ),
    ("screen = 3", "line 1: screen: must be a table, not 3."),
    ('\n\n[counter]\nnumber = "5"', 'line 4: [counter] number: must be a whole number, not "5".'),
    ("[counter]\nnumber = 0", "line 2: [counter] number: must be at least 1, not 0."),
    ("[counter]\nnumber = true", "line 2: [counter] number: must be a whole number, not true."),
    ("[counter]\nboard = 7", "line 2: [counter] board: must be a text in quotes, not 7."),
    ('[counter]\nboard = ""', "line 2: [counter] board: must not be empty."),
    (
        '[counter]\nshape = "bra"',
        'line 2: [counter] shape: must be one of "bar", "compact", "full", not "bra", did you mean "bar"?',
    ),
    (
        "[counter]\nrating_timeout_s = 1",
        "line 2: [counter] rating_timeout_s: must be at least 20, not 1: in less nobody can rate.",
    ),
    (
        '[counter]\nrating_display = "2"',
        "line 2: [counter] rating_display: write the number of a monitor without quotes: 2.",
    ),
    ("[counter]\nrating_timeout_s = 9999", "line 2: [counter] rating_timeout_s: must be at most 3600, not 9999."),
    (
        '[counter.keys]\nrecal = "F10"',
        'line 2: [counter] keys recal: no such key, did you mean "recall"?',
    ),
    (
        '[counter]\nkeys.call_next = "F99"',
        'line 2: [counter] keys call_next: "F99" is no key, did you mean "F9"?',
    ),
    (
        '[counter.keys]\nrecall = "Crtl+F5"',
        'line 2: [counter] keys recall: "Crtl" is no key to hold down, did you mean "Ctrl"?',
    ),
    (
        '[counter.keys]\nrecall = "F9"',
        'line 1: [counter] keys: names "F9" twice, for call_next and recall; give each its own key.',
    ),
    (
        '[counter.keys]\nrecall = "N"',
        'line 2: [counter] keys recall: "N" is typed in every program; add Ctrl or Alt to it, '
        'or choose a key like "F9".',
    ),
    (
        '[counter.keys]\nrecall = "alt+f4"',
        'line 2: [counter] keys recall: "Alt+F4" closes windows; choose another key.',
    ),
    (
        "[counter.keys]\nrecall = 9",
        'line 2: [counter] keys recall: must be a key in quotes, like "F9", or "none".',
    ),
    ('[kiosk]\nlanguage = "fr"', 'line 2: [kiosk] language: must be one of "zh", "en", not "fr".'),
    ('[kiosk]\nfullscreen = "yes"', 'line 2: [kiosk] fullscreen: must be true or false, not "yes".'),
    ('[kiosk]\nwidth_mm = "wide"', 'line 2: [kiosk] width_mm: must be a number, not "wide".'),
    (
        '[screen]\nlanguages = [\n"zh",\n"e",\n]',
        'line 4: [screen] languages 2: must be one of "zh", "en", "yue", not "e"',
    ),
    ('[screen]\nlanguages = ["zh", "zh"]', 'line 2: [screen] languages: names "zh" twice; name each language once.'),
    ("[screen]\nlanguages = []", "line 2: [screen] languages: must not be empty."),
    ('[screen]\nlanguages = "zh"', 'line 2: [screen] languages: must be a list in [ ], not "zh".'),
    (
        '[screen]\nplayer = "devcie"',
        'line 2: [screen] player: "devcie" is not a player, did you mean "device"?',
    ),
    ('[screen]\nplayer = "file:"', 'line 2: [screen] player: names no folder; write "file:DIR".'),
    ('[[screen.board]]\naddress = "sim:"\nrows = 9', "line 3: [screen] board 1 rows: must be at most 8, not 9."),
    ("[[screen.board]]\nrows = 2", "line 1: [screen] board 1 address: is missing; add it."),
    (
        '[[screen.pager]]\naddress = "sim:"\n[[screen.pager]]\nadress = "sim:"',
        'line 4: [screen] pager 2 adress: no such key, did you mean "address"?',
    ),
    (
        '[database]\nurl = "postgres://hall:secret@db/hall"',
        'line 2: [database] url: no such kind of database, "postgres", did you mean "postgresql"?',
    ),
    (
        '[database]\nurl = "hall.db"',
        'line 2: [database] url: is not a database URL; write "sqlite:///FILE" or "postgresql://USER@HOST/NAME".',
    ),
    (
        '[hall]\nclock = "demo:2026-03-02T08:50:00@60/1"',
        'line 2: [hall] clock: start "2026-03-02T08:50:00" has no time zone; add one like "+08:00".',
    ),
    ('[hall]\nclock = "fast"', 'line 2: [hall] clock: "fast" is not a demonstration clock like "demo:'),
    ('[kiosk]\nprinter = "sim:', "line 2, column 16: a text has no closing quote."),
    ('[kiosk]\nprinter = "sim:\nname = "k"', "line 2, column 16: a text has no closing quote on its line."),
    ("[kiosk]\nprinter = sim:", "line 2, column 11: the value is missing or wrong; texts need quotes."),
    ("[kiosk]\nprinter\n", 'line 2, column 8: expected "=" after a key in a key/value pair.'),
    ("[kiosk]\n[kiosk]\n", "line 2, column 7: [kiosk] stands twice; put its keys under one heading."),
    ("[window]\nx = 1\nx = 2\n", "line 3, column 6: this key stands twice; keep one of them."),
    ("kiosk = { name = 'k',\n}", "line 1, column 22: a key is missing; a table in { } stands on one line"),
    ("打印机", "line 1, column 1: this is neither a [section] nor a key = value."),
]


@pytest.mark.parametrize(("text", "sentence"), BROKEN)
def test_a_mistake_is_told_with_its_line_and_key(tmp_path: Path, text: str, sentence: str) -> None:
    told = problem_with(written(tmp_path, text))
    assert told.startswith(f"{tmp_path / 'hall.toml'}, {sentence}")
    assert told.count("\n") == 0
    assert told.endswith((".", "?"))


def test_the_first_of_several_mistakes_is_told(tmp_path: Path) -> None:
    file = written(tmp_path, '[window]\nx = 1.5\n[kiosk]\nname = 3\n[screen]\nthem = "dark"\n')
    assert ", line 2: [window] x: must be a whole number, not 1.5." in problem_with(file)


def test_a_password_is_not_told(tmp_path: Path) -> None:
    file = written(tmp_path, '[database]\nurl = "mysql://hall:secret@db/hall"')
    assert "secret" not in problem_with(file)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "hall.toml"
    file.write_bytes('[kiosk]\nname = "大厅"\n'.encode("gb18030"))
    assert problem_with(file) == f"{file}, line 2: not UTF-8 text; save the file in the encoding UTF-8."


def test_a_byte_order_mark_and_windows_line_ends_are_read_over(tmp_path: Path) -> None:
    file = tmp_path / "hall.toml"
    file.write_bytes('\ufeff[kiosk]\r\nname = "大厅"\r\n'.encode())
    assert read_settings(file).kiosk.name == "大厅"


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsProblem, match=r"hall\.toml: cannot be read \(no such file or directory\)"):
        load_settings(tmp_path / "hall.toml")


def test_without_a_file_the_defaults_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    settings = load_settings(environment={}, folder=tmp_path)
    assert settings.database.url == f"sqlite:///{tmp_path}/data/xiaochuang/hall.db"
    assert (tmp_path / "data" / "xiaochuang").is_dir()
    assert (settings.kiosk.printer, settings.counter.board, settings.counter.pad) == ("sim:", "sim:", "sim:")
    assert settings.source == "the built-in settings"


def test_the_default_folder_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").write_text("a file, not a folder")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with pytest.raises(SettingsProblem, match=r"cannot be made \(.*\); name another place in \[database\] url\.$"):
        load_settings(environment={}, folder=tmp_path)


def test_files_are_looked_for_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    named, told, here, users = (tmp_path / n for n in ("named", "told", "here", "config/xiaochuang"))
    for number, folder in enumerate((named, told, here, users), 1):
        folder.mkdir(parents=True)
        written(folder, f"[counter]\nnumber = {number}")
    environment = {"HALL_SETTINGS": str(told / "hall.toml")}
    assert load_settings(named / "hall.toml", environment, here).counter.number == 1
    assert load_settings(None, environment, here).counter.number == 2
    assert load_settings(None, {}, here).counter.number == 3
    assert load_settings(None, {}, tmp_path).counter.number == 4


def test_a_relative_sqlite_file_counts_from_the_settings(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, '[database]\nurl = "sqlite:///day/hall.db"')).database.url == (
        f"sqlite:///{tmp_path}/day/hall.db"
    )


@pytest.mark.parametrize("url", ["sqlite:////srv/hall.db", "postgresql://hall@db1,db2/hall?sslmode=require"])
def test_other_database_urls_stay_as_they_are(tmp_path: Path, url: str) -> None:
    assert read_settings(written(tmp_path, f'[database]\nurl = "{url}"')).database.url == url


def test_settings_are_read_as_written(tmp_path: Path) -> None:
    file = written(tmp_path, '[screen]\nlanguages = ["en"]\nplayer = "file:out/wav"\n[window]\nx = -10\n')
    settings = read_settings(file)
    assert settings.screen.languages == (Tongue.EN,)
    assert settings.screen.player == "file:out/wav"
    assert settings.window.x == -10
    assert settings.source == str(file)


@pytest.mark.parametrize(("said", "meant"), [("built-in", "built-in"), ("none", "none"), ("/a/pack", "/a/pack")])
def test_a_voice_pack_is_a_word_or_a_folder(tmp_path: Path, said: str, meant: str) -> None:
    assert read_settings(written(tmp_path, f'[screen]\nvoice_pack = "{said}"\n')).screen.voice_pack == meant


def test_the_folder_of_a_voice_pack_counts_from_the_settings_file(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, '[screen]\nvoice_pack = "packs/own"\n'))

    assert settings.screen.voice_pack == str(tmp_path.resolve() / "packs/own")
    assert Settings().screen.voice_pack == "built-in"


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().counter.number = 3


def test_the_reference_lists_every_key_with_its_meaning() -> None:
    reference = (Path(__file__).parents[2] / "docs" / "settings.md").read_text(encoding="utf-8")
    for group, field in Settings.model_fields.items():
        assert isinstance(field.annotation, type)
        assert issubclass(field.annotation, BaseModel)
        assert_lists(reference, f"## [{group}]", field.annotation)
    assert_lists(reference, "### [counter.keys]", CounterKeys)
    assert_lists(reference, "### [[screen.board]]", HallBoardSettings)
    assert_lists(reference, "### [[screen.pager]]", PagerSettings)


def assert_lists(reference: str, heading: str, group: type[BaseModel]) -> None:
    """See that a section of the reference has a row for each key, in order, with its description."""
    section = reference.split(f"\n{heading}\n")[1].split("\n#")[0]
    keys = group.model_fields
    assert [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")] == list(keys)
    assert [key for key, of in keys.items() if f"| {of.description} |" not in section] == []


def test_boards_and_pagers_of_the_hall_are_lists_of_tables(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        '[[screen.board]]\naddress = "sim:"\nrows = 1\nwindows = [1, 2]\n\n'
        '[[screen.board]]\naddress = "cpower+sim:"\nzone = "A"\n\n[[screen.pager]]\naddress = "sim:"\n',
    )
    screen = read_settings(file).screen
    assert screen.board == (
        HallBoardSettings(address="sim:", rows=1, windows=(1, 2)),
        HallBoardSettings(address="cpower+sim:", zone="A", rows=4),
    )
    assert screen.pager == (PagerSettings(address="sim:"),)
    assert (Settings().screen.board, Settings().screen.pager) == ((), ())


def written(folder: Path, text: str) -> Path:
    file = folder / "hall.toml"
    file.write_text(text, encoding="utf-8")
    return file


def problem_with(file: Path) -> str:
    with pytest.raises(SettingsProblem) as problem:
        read_settings(file)
    return str(problem.value)


def test_a_file_that_says_nothing_of_a_kiosk_leaves_it_unset(tmp_path: Path) -> None:
    file = tmp_path / "hall.toml"
    file.write_text("[counter]\nnumber = 3\n", encoding="utf-8")
    assert "kiosk" not in read_settings(file).model_fields_set


def test_every_file_of_a_kiosk_counts_from_the_settings_files_folder(tmp_path: Path) -> None:
    file = tmp_path / "hall.toml"
    file.write_text('[kiosk]\npicture = "lobby.png"\njournal = "journal"\nslip_logo = "logo.png"\n', encoding="utf-8")
    kiosk = read_settings(file).kiosk
    assert (kiosk.picture, kiosk.journal) == (str(tmp_path / "lobby.png"), str(tmp_path / "journal"))
    assert kiosk.slip_logo == tmp_path / "logo.png"


def test_a_screens_files_count_from_the_settings_files_folder_and_a_built_in_layout_is_no_file(tmp_path: Path) -> None:
    file = written(tmp_path, '[screen]\nlayout = "board.toml"\npictures = "pictures"\nphotos = "photos"\n')
    screen = read_settings(file).screen
    assert screen.layout == str(tmp_path / "board.toml")
    assert (screen.pictures, screen.photos) == (str(tmp_path / "pictures"), str(tmp_path / "photos"))
    assert read_settings(written(tmp_path, '[screen]\nlayout = "six"\n')).screen.layout == "six"


@pytest.mark.parametrize(("told", "display"), [("2", 2), ('"HDMI-1"', "HDMI-1")])
def test_a_display_is_a_name_or_a_number(tmp_path: Path, told: str, display: str | int) -> None:
    assert read_settings(written(tmp_path, f"[screen]\ndisplay = {told}\n")).screen.display == display


@pytest.mark.parametrize("told", ["0", "-1", "true", '""', "1.5", "[1]"])
def test_what_is_no_display_is_told_with_what_one_is(tmp_path: Path, told: str) -> None:
    file = written(tmp_path, f"[screen]\ndisplay = {told}\n")
    wanted = "must be the name of a monitor in quotes, or its number from 1."
    assert problem_with(file) == f"{file}, line 2: [screen] display: {wanted}"
