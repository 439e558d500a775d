"""`hall catalogue`: a hall's set-up as a file that can be checked, changed and carried elsewhere."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deploy.commands.opened import opened_hall
from deploy.commands.options import Format, FormatOption, SettingsOption, save, tell
from shared.domain.problem import Problem

if TYPE_CHECKING:
    from shared.catalogue.model import Catalogue

app = typer.Typer(help="Check, import and export a hall's catalogue file.", no_args_is_help=True)

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="A catalogue file, e.g. transport-hall.toml.")]


@app.command()
def check(file: FileArgument, how: FormatOption = Format.TEXT) -> None:
    """Check a catalogue file without a database; the first mistake is told with its line.

    What is no mistake but makes a hall speak in two voices is told besides.

    Example: hall catalogue check transport-hall.toml
    """
    from deploy.doctor.hall_voices import look_at_catalogue
    from shared.catalogue.reading import read_catalogue

    catalogue = read_catalogue(file)
    counts = _counts(catalogue)
    figures = {"file": str(file), "hall": catalogue.hall.code, **counts}
    told = ", ".join(f"{number} {what}" for what, number in counts.items())
    tell(how, figures, f"{file}: hall {catalogue.hall.code} with {told}; no mistakes.")
    for finding in look_at_catalogue(catalogue):
        typer.echo(f"{finding.text} {finding.remedy}", err=True)


@app.command("import")
def import_(file: FileArgument, settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """Set up the hall of a catalogue file in this machine's database, or bring it up to date.

    Example: hall catalogue import transport-hall.toml --settings hall.toml
    """
    from shared.actions.set_up import import_catalogue
    from shared.catalogue.reading import read_catalogue
    from shared.db.engine import shown
    from shared.settings import load_settings

    catalogue = read_catalogue(file)
    machine = load_settings(settings)
    store = import_catalogue(machine.database.url, catalogue, machine.hall.clock)
    store.close()
    database = shown(machine.database.url)
    figures = {"file": str(file), "hall": catalogue.hall.code, "database": database, **_counts(catalogue)}
    tell(how, figures, f"Hall {catalogue.hall.code} is set up in {database} from {file}.")


@app.command()
def export(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Written here; to the screen if left out.")
    ] = None,
    settings: SettingsOption = None,
) -> None:
    """Write the hall of this machine's settings as a catalogue file, with its pictures beside it.

    Example: hall catalogue export our-hall.toml
    """
    from shared.catalogue.of_hall import catalogue_of
    from shared.catalogue.samples import put_samples
    from shared.catalogue.writing import written
    from shared.db.samples import read_all

    with opened_hall(settings) as store:
        catalogue = catalogue_of(store.hall(), store.read(lambda c: read_all(c, store.hall_id)))
    if file is None:
        typer.echo(written(catalogue), nl=False)
        return
    save(file, written(catalogue))
    try:
        put_samples(catalogue.samples, file.parent)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Problem(f"{error.filename}: cannot be written ({reason}); name another place.") from error
    typer.echo(f"{file}: hall exported.")


def _counts(catalogue: "Catalogue") -> dict[str, int]:
    return {
        "departments": len(catalogue.departments),
        "queues": len(catalogue.queues),
        "services": len(catalogue.services),
        "counters": len(catalogue.counters),
        "clerks": len(catalogue.clerks),
    }
