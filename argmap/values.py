"""Frozen dataclasses that are quick to define and quick to make.

A map of 100,000 claims is half a million values, and each start of a command defines two dozen kinds of them. The
standard library's frozen dataclass compiles six methods for each kind, and fills a field in twice the time. What is
made here is a dataclass all the same: `fields` and `replace` take it, and so do type checkers.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

_Kind = TypeVar("_Kind", bound=type[Any])


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(*, kw_only: bool = False) -> Callable[[_Kind], _Kind]:
    """Return a decorator that makes a class what `dataclass(frozen=True, slots=True)` makes it.

    Fields may have defaults, but no default factories: a value has nothing in it that could change.
    """

    def decorate(kind: _Kind) -> _Kind:
        made: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(kind)
        made.__init__ = _filling(made)
        made.__eq__, made.__hash__ = _comparing(made)
        made.__repr__, made.__reduce__ = _repr, _reduce
        made.__setattr__ = made.__delattr__ = _refuse
        return made  # type: ignore[no-any-return]  # it is the class, made anew with slots

    return decorate


def _filling(kind: type) -> Callable[..., None]:
    """Return `__init__`: the only method that must be compiled, since its parameters are the fields.

    It hands each value to the slot's own descriptor, which is what `__setattr__` would find, had it not to refuse.
    """
    known: dict[str, Any] = {}
    for each in fields(kind):
        known[f"set_{each.name}"] = getattr(kind, each.name).__set__
        if each.default is not MISSING:
            known[f"default_{each.name}"] = each.default
    parameters = [_parameter(each) for each in fields(kind) if not each.kw_only]
    named = [_parameter(each) for each in fields(kind) if each.kw_only]
    head = ", ".join(["self", *parameters, *(["*", *named] if named else [])])
    lines = [f"  set_{each.name}(self, {each.name})" for each in fields(kind)]
    exec("\n".join([f"def __init__({head}):", *lines]), known)  # noqa: S102  # the names of fields, and nothing else
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    return made


def _parameter(each: "Field[Any]") -> str:
    return each.name if each.default is MISSING else f"{each.name}=default_{each.name}"


def _comparing(kind: type) -> tuple[Callable[[Any, object], bool], Callable[[Any], int]]:
    """Return `__eq__` and `__hash__`, by the fields that count for it."""
    content = attrgetter(*[each.name for each in fields(kind) if each.compare])

    def equal(self: Any, other: object) -> bool:
        return bool(content(self) == content(other)) if type(other) is type(self) else NotImplemented

    def hashed(self: Any) -> int:
        return hash(content(self))

    return equal, hashed


def _repr(self: Any) -> str:
    told = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({told})"


def _reduce(self: Any) -> tuple[Any, ...]:
    """Tell `copy` and `pickle` to make the value anew."""
    return _made_again, (type(self), {each.name: getattr(self, each.name) for each in fields(self)})


def _made_again(kind: type, content: dict[str, Any]) -> Any:
    return kind(**content)


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"cannot change {name!r} of a {type(self).__name__}; `replace` makes another")
