from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drivers.address import DeviceAddress, parse_address, serial_address, simulated_address, with_options
from drivers.errors import BadAddress


def test_a_printer_on_the_network() -> None:
    address = parse_address("escpos+tcp://10.0.0.7:9100")
    assert (address.family, address.link, address.host, address.port) == ("escpos", "tcp", "10.0.0.7", 9100)
    assert dict(address.options) == {}


def test_a_board_on_a_serial_port_with_options() -> None:
    address = parse_address("onbon+serial:///dev/ttyS1?unit=1&baud=9600")
    assert (address.family, address.link, address.path) == ("onbon", "serial", "/dev/ttyS1")
    assert (address.number("unit", 7), address.number("height", 32), address.baud) == (1, 32, 9600)


@pytest.mark.parametrize(
    ("text", "link", "family"),
    [("sim:", "sim", "sim"), ("cpower+sim:", "sim", "cpower"), (" sim: ", "sim", "sim"), ("sim://", "sim", "sim")],
)
def test_simulated_devices_have_no_place(text: str, link: str, family: str) -> None:
    address = parse_address(text)
    assert (address.link, address.family, address.host, address.path, address.port) == (link, family, "", "", 0)


def test_odd_characters_of_an_option_are_escaped_and_come_back() -> None:
    address = simulated_address("escpos", {"serial": "J5 XK&01=+%"})
    assert dict(parse_address(address).options) == {"serial": "J5 XK&01=+%"}
    assert with_options(address, {"width": 384}).endswith("%25&width=384")
    assert with_options("rating+sim:", {"scores": "3:5,2:4"}) == "rating+sim:?scores=3:5,2:4"
    assert with_options("rating+sim:", {}) == "rating+sim:"


@pytest.mark.parametrize(
    ("text", "port"), [("escpos+tcp://p", 9100), ("cpower+tcp://p", 5200), ("onbon+tcp://p", 5005)]
)
def test_a_family_knows_its_usual_port(text: str, port: int) -> None:
    assert parse_address(text).port == port


@pytest.mark.parametrize(
    ("text", "baud"),
    [("cpower+serial://COM3", 115200), ("onbon+serial://COM3", 57600), ("rating+serial://COM3", 9600)],
)
def test_a_family_knows_its_usual_speed(text: str, baud: int) -> None:
    assert parse_address(text).baud == baud


def test_a_path_with_odd_characters_survives() -> None:
    path = "/tmp/a b?c&d%/端口"
    assert parse_address(serial_address("rating", path, unit=3)).path == path


def test_an_ipv6_host() -> None:
    address = parse_address("escpos+tcp://[fd00::7]:9100")
    assert (address.host, address.port) == ("fd00::7", 9100)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "needs a kind of device"),
        ("COM3", "needs a kind of device"),
        ("escpoz+tcp://10.0.0.7", 'did you mean "escpos"?'),
        ("simm:", 'did you mean "sim"?'),
        ("zebra+tcp://10.0.0.7", 'known are "escpos", "cpower", "onbon", '),
        ("escpos://10.0.0.7", 'needs a link: "escpos+serial", "escpos+tcp"'),
        ("escpos+tpc://10.0.0.7", 'did you mean "tcp"?'),
        ("escpos+tcp:10.0.0.7", 'must be followed by "//"'),
        ("escpos+tcp://", "needs a host"),
        ("escpos+tcp://10.0.0.7:99999", "port from 1 to 65535"),
        ("escpos+tcp://10.0.0.7:x", "port from 1 to 65535"),
        ("escpos+tcp://10.0.0.7:0", "port from 1 to 65535"),
        ("escpos+tcp://[fd00::7", "is not a host"),
        ("escpos+tcp://10.0.0.7:9100/queue", "a host and a port only"),
        ("rating+tcp://10.0.0.7", "needs a port"),
        ("cpower+serial://", "needs a serial port"),
        ("cpower+serial:///dev/tty%00", "needs a serial port"),
        ("sim:/dev/ttyS0", '"/dev/ttyS0" must go'),
        ("cpower+serial:///dev/ttyS0?buad=9600", 'did you mean "baud"?'),
        ("cpower+serial:///dev/ttyS0?xunit=8", '"xunit" is no option'),
        ("cpower+serial:///dev/ttyS0?baud=9601", "baud=9601"),
        ("cpower+serial:///dev/ttyS0?baud=", '"baud" must be'),
        ("cpower+serial:///dev/ttyS0?baud", "name=value"),
        ("cpower+serial:///dev/ttyS0?unit=1&unit=2", "given twice"),
        ("cpower+serial:///dev/ttyS0?unit=0", "from 1 to 255"),
        ("cpower+serial:///dev/ttyS0?unit=-1", "from 1 to 255"),
        ("cpower+serial:///dev/ttyS0?unit=1.5", "from 1 to 255"),
        ("cpower+serial:///dev/ttyS0?size=17", '"size" must be 8, 12, 16, 24, 32, 40, 48 or 56'),
        ("cpower+tcp://10.0.0.7?baud=9600", "belongs to serial ports"),
        ("onbon+serial:///dev/ttyS0?timeout=nan", "number of seconds from 0.05 to 60"),
        ("onbon+serial:///dev/ttyS0?timeout=ever", "number of seconds from 0.05 to 60"),
        ("onbon+serial:///dev/ttyS0?font=1", "font number of three digits"),
        ("rating+serial:///dev/ttyS0?preset=ff86", 'did you mean "ff68"?'),
        ("rating+serial:///dev/ttyS0?scores=96", '"scores" must be'),
        ("rating+serial:///dev/ttyS0?scores=", '"scores" must be'),
    ],
)
def test_a_mistake_gets_one_sentence_that_names_it(text: str, says: str) -> None:
    with pytest.raises(BadAddress) as caught:
        parse_address(text)
    sentence = str(caught.value)
    assert says in sentence
    assert sentence.startswith(f'Device address "{text}": ')
    assert sentence[-1] in ".?"
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("text", "link", "path"),
    [
        ("escpos+usb://04B8:0202", "usb", "04b8:0202"),
        ("escpos+usb://04b8:0202?serial=J4XK", "usb", "04b8:0202"),
        ("escpos+file:///dev/usb/lp0", "file", "/dev/usb/lp0"),
        ("escpos+cups://slips", "cups", "slips"),
        ("escpos+windows://EPSON%20TM-T88V", "windows", "EPSON TM-T88V"),
    ],
)
def test_a_printer_may_be_on_usb_or_behind_a_file_or_a_spooler(text: str, link: str, path: str) -> None:
    address = parse_address(text)
    assert (address.link, address.path, address.port) == (link, path, 0)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("escpos+usb://04b8", "vendor and product id"),
        ("escpos+usb://04b8:02021", "vendor and product id"),
        ("escpos+file://", "device file"),
        ("escpos+cups:///", "print queue"),
        ("escpos+windows://", "name of a printer"),
        ("escpos+usb://04b8:0202?baud=9600", "belongs to serial ports"),
        ("escpos+cups://slips?flow=rtscts", "belongs to serial ports"),
        ("escpos+tcp://10.0.0.7?model=tm-t89", 'did you mean "tm-t8'),
        ("onbon+usb://04b8:0202", '"usb" is no link'),
    ],
)
def test_a_mistake_in_such_an_address_is_named(text: str, says: str) -> None:
    with pytest.raises(BadAddress) as caught:
        parse_address(text)
    assert says in str(caught.value)


ODD = st.text(st.sampled_from("ab/ +%&?=#,:;端口~\"'\\é"), min_size=1, max_size=20)
ADDRESSES = st.one_of(
    st.builds(lambda path: DeviceAddress("", "rating", "serial", path=path), ODD),
    st.builds(lambda path: DeviceAddress("", "escpos", "file", path=path), ODD),
    st.builds(lambda path: DeviceAddress("", "escpos", "cups", path=path), ODD),
    st.builds(lambda path: DeviceAddress("", "escpos", "windows", path=path), ODD),
    st.builds(
        lambda path: DeviceAddress("", "rating", "evdev", path="/dev/" + path), st.text("az /+%&?=#", min_size=1)
    ),
    st.sampled_from(
        [
            DeviceAddress("", "sim", "sim"),
            DeviceAddress("", "rating", "sim"),
            DeviceAddress("", "rating", "evdev", path="1a2c:0e24"),
            DeviceAddress("", "escpos", "usb", path="04b8:0202"),
            DeviceAddress("", "rating", "serial", path="usb:1a86:7523:A B+C"),
            DeviceAddress("", "escpos", "tcp", "10.0.0.7", 9100),
            DeviceAddress("", "escpos", "tcp", "fd00::7", 9100),
        ]
    ),
)


@given(ADDRESSES, ODD, st.booleans())
def test_an_address_that_is_printed_is_read_back_the_same(address: DeviceAddress, odd: str, unit: bool) -> None:
    assume(address.path.strip("/") or not address.path)
    assume(not address.path.startswith("usb:") or address.path.startswith("usb:1a86"))
    options = {"preset": f"/etc/{odd}.toml"} | ({"unit": "3", "scores": "3:5,2:4"} if unit else {})
    given_options = {} if address.family == "escpos" else options
    with_options = replace(address, options=given_options)
    assert parse_address(str(with_options)) == with_options
    assert str(parse_address(str(with_options))) == str(with_options)


def test_a_plus_in_an_option_is_a_plus() -> None:
    assert parse_address("rating+serial://COM3?preset=/etc/a+b%2Bc%20d.toml").word("preset", "") == "/etc/a+b+c d.toml"
