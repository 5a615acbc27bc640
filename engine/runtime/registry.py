"""Finds the providers: one class a file, named by its file, its folder is its kind."""

import importlib
import inspect
import pkgutil
from functools import cache
from types import ModuleType


@cache
def found(kind: str) -> dict[str, type]:
    """Every provider class of a kind by name, sorted. Raises TypeError on a file with not exactly one."""
    package = importlib.import_module(f"engine.providers.{kind}")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__) if not module.name.startswith("_"))
    return {name: _only_class(importlib.import_module(f"{package.__name__}.{name}")) for name in names}


def _only_class(module: ModuleType) -> type:
    own = [
        each
        for name, each in inspect.getmembers(module, inspect.isclass)
        if each.__module__ == module.__name__ and not name.startswith("_")
    ]
    if len(own) != 1:
        raise TypeError(f"{module.__name__} must hold exactly one public class, it holds {len(own)}")
    return own[0]
