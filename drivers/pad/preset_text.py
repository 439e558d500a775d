"""Writes a template as the text of a preset file, which `read_preset` reads back as the same template."""

from collections.abc import Iterable, Iterator, Mapping

from drivers.pad.actions import Action, word_of
from drivers.pad.layout import Layout
from drivers.pad.template import Answers, PadTemplate, Reception, Sending


def preset_text(template: PadTemplate, remarks: Iterable[str] = ()) -> str:
    """Return the file's text, with remarks for the reader at its top."""
    return "\n".join([*(f"# {remark}" for remark in remarks), *_lines(template)]) + "\n"


def _lines(template: PadTemplate) -> Iterator[str]:
    yield f"name = {_quoted(template.name)}"
    yield f"baud = {template.baud}"
    yield f"parity = {_quoted(template.parity)}"
    yield f"units = [{template.units[0]}, {template.units[-1]}]"
    yield f"debounce_ms = {template.debounce_ms}"
    yield f"echo = {_flag(template.echo)}"
    yield f"only_while_rating = {_flag(template.only_while_rating)}"
    yield f"scores = {_quoted(template.scores)}"
    yield from _receive(template.receive)
    yield from _answers(template.answers)
    yield from _send(template.send)


def _receive(receive: Reception) -> Iterator[str]:
    yield "\n[receive]"
    yield f"framing = {_quoted(receive.framing.value)}"
    yield f"frame = {_quoted(str(receive.layout))}"
    yield f"gap_ms = {receive.gap_ms}"
    yield f"forget_ms = {receive.forget_ms}"
    yield f'function = "{receive.function:02X}"'
    yield f"ignore = [{', '.join(_hex(each) for each in sorted(receive.ignore))}]"
    if receive.rating_function is not None:
        yield f'rating_function = "{receive.rating_function:02X}"'
    yield from _keys("keys", receive.keys)
    yield from _keys("rating_keys", receive.rating_keys)
    if receive.digits:
        yield "\n[receive.digits]"
        yield from (f'"{code:02X}" = {digit}' for code, digit in receive.digits.items())


def _keys(name: str, keys: Mapping[bytes, Action]) -> Iterator[str]:
    if keys:
        yield f"\n[receive.{name}]"
        yield from (f"{_hex(raw)} = {_quoted(word_of(action))}" for raw, action in keys.items())


def _answers(answers: Answers) -> Iterator[str]:
    yield "\n[answer]"
    for name, answer in (("key", answers.key), ("rating", answers.rating)):
        yield f"{name} = {_quoted('none' if answer is None else str(answer))}"
    yield f"within_ms = {answers.within_ms}"


def _send(send: Sending) -> Iterator[str]:
    yield "\n[send]"
    yield f"digits = {_quoted(send.digits.value)}"
    yield f'blank = "{send.blank:02X}"'
    yield f"gap_ms = {send.gap_ms}"
    yield f"after_key = {_flag(send.after_key)}"
    yield from (f"{name} = {_list(layouts)}" for name, layouts in send.layouts.items() if layouts)


def _list(layouts: Iterable[Layout]) -> str:
    return f"[{', '.join(_quoted(str(each)) for each in layouts)}]"


def _hex(raw: bytes) -> str:
    return _quoted(raw.hex(" ").upper())


def _quoted(text: str) -> str:
    plain = "".join(each if each.isprintable() else " " for each in text)
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _flag(value: bool) -> str:
    return str(value).lower()
