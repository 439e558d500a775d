"""`hall device list`: which devices this machine's settings name, and what is plugged in."""

import json
from dataclasses import asdict

import typer

from deploy.commands.device.table import table
from deploy.commands.options import Format, FormatOption, SettingsOption


def list_devices(settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """List the devices that the settings name, and the serial ports of this machine with what may be plugged in.

    A port's identity (usb:1a86:7523) may stand in an address in place of its name, which changes with each replug.

    Example: hall device list --format json
    """
    from deploy.commands.device.ports import serial_ports
    from deploy.doctor.belongings import devices_of, look_at_device
    from shared.settings import load_settings

    machine = load_settings(settings)
    devices: list[dict[str, object]] = []
    for kind, address in devices_of(machine).items():
        finding = look_at_device(kind, address)
        devices.append(
            {
                "kind": kind,
                "address": address,
                "ok": finding.ok if finding else None,
                "found": finding.text if finding else "",
            }
        )
    ports = serial_ports()
    if how is Format.JSON:
        figures = {"settings": machine.source, "devices": devices, "ports": [asdict(port) for port in ports]}
        typer.echo(json.dumps(figures, ensure_ascii=False))
        return
    typer.echo(f"Devices of {machine.source}:")
    typer.echo(
        table(("KIND", "ADDRESS", "PORT"), [[str(d[key]) for key in ("kind", "address", "found")] for d in devices])
    )
    typer.echo("\nSerial ports of this machine:")
    rows = [[port.port, port.identity or "", f"perhaps {port.guess}" if port.guess else ""] for port in ports]
    typer.echo(table(("PORT", "IDENTITY", "WHAT IT IS"), rows) if rows else "none")
