from pathlib import Path

import pytest

from deploy.appointments.mapping import PLAIN, Mapping
from deploy.appointments.rows import Row, rows_of
from shared.domain.problem import Problem

LIST = '[{"reference": "X-1", "count": 2, "vip": true, "note": null}, 7, {"reference": {"id": 1}}]'


def written(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    file = folder / name
    file.write_bytes(text.encode(encoding))
    return file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_file_is_read_in_the_encoding_of_its_mapping(tmp_path: Path, encoding: str) -> None:
    file = written(tmp_path, "a.csv", "编号, 姓名\r\nX-1,张三 \r\n\r\nX-2,李四\r\n", encoding)
    mapping = Mapping(encoding="gb18030" if encoding == "gb18030" else "utf-8")
    assert rows_of(file, mapping) == [
        Row("line 2", {"编号": "X-1", "姓名": "张三"}),
        Row("line 4", {"编号": "X-2", "姓名": "李四"}),
    ]


def test_a_line_with_too_few_or_many_columns_is_told_by_itself(tmp_path: Path) -> None:
    short, long, good = rows_of(written(tmp_path, "a.csv", "a,b\n1\n1,2,3\n1,2\n"), PLAIN)
    assert [short.wrong, long.wrong, good.wrong] == [
        "has 1 columns and the heading 2",
        "has 3 columns and the heading 2",
        "",
    ]


@pytest.mark.parametrize(("text", "where"), [(LIST, ""), (f'{{"data": {{"list": {LIST}}}}}', "data.list")])
def test_a_json_file_is_a_list_or_holds_one(tmp_path: Path, text: str, where: str) -> None:
    found = rows_of(written(tmp_path, "a.JSON", text), Mapping(rows=where))
    assert found[0] == Row("row 1", {"reference": "X-1", "count": "2", "vip": "true", "note": ""})
    assert (found[1].place, found[1].wrong) == ("row 2", "is no object with keys")
    assert found[2].wrong == '"reference" holds a list or an object, not a value'


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.json", b"[", "is no JSON"),
        (
            "a.json",
            b'{"data": 1}',
            'there is no list in the file; say in the mapping where it stands, e.g. rows = "data',
        ),
        ("a.csv", "编号\n张".encode("gb18030"), 'not utf-8 text; try encoding = "gb18030" in the mapping.'),
        ("a.csv", b'a\n"x', "line 2: is no CSV"),
        ("", b"", "cannot be read (no such file or directory)"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_sentence(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    file = tmp_path / (name or "missing.csv")
    if name:
        file.write_bytes(content)
    with pytest.raises(Problem) as problem:
        rows_of(file, PLAIN)
    assert sentence in str(problem.value)
