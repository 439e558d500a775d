"""Which Debian package brings a shared library."""

import re


def package_of(library: str) -> str | None:
    """Return the package that brings a library, e.g. libxcb-cursor0 for libxcb-cursor.so.0; None for another name.

    Debian names a library's package after its soname: lower case, "-" for "_", and a "-" before the version where
    the name ends in a digit.
    """
    found = re.fullmatch(r"(lib[\w.+-]+)\.so\.(\d+)", library)
    if found is None:
        return None
    name = found[1].lower().replace("_", "-").replace("libglib-2.0", "libglib2.0-")
    separator = "-" if name[-1].isdigit() else ""
    return f"{name}{separator}{found[2]}"


def install(*packages: str) -> str:
    """Return the command that installs packages."""
    return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
