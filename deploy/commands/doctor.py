"""`hall doctor`: one look over the machine."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from deploy.commands.options import Format, FormatOption, SettingsOption

if TYPE_CHECKING:
    from deploy.doctor.finding import Finding


def doctor(settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """Say what on this machine keeps the hall from working, and what to do; status 1 when something needed is missing.

    Example: hall doctor --format json
    """
    from deploy.doctor.belongings import look_at_settings
    from deploy.doctor.finding import exit_status
    from deploy.doctor.machine import look_at_machine

    findings = [*look_at_machine(), *look_at_settings(settings)]
    if how is Format.JSON:
        typer.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False))
    else:
        _tell(findings)
    raise typer.Exit(exit_status(findings))


def _tell(findings: Sequence["Finding"]) -> None:
    for finding in findings:
        mark = "ok" if finding.ok else "FAIL" if finding.needed else "note"
        typer.echo(f"{mark:5}{finding.name:11}{finding.text}")
        if finding.remedy:
            typer.echo(f"{'':16}{finding.remedy}")
