"""What slow work came to: a value, or the error that stopped it."""

from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ok(Generic[T]):
    value: T


@dataclass(frozen=True, slots=True)
class Err:
    error: Exception


Outcome: TypeAlias = Ok[T] | Err
