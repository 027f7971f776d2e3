"""The peak memory of a step, each in a process of its own."""

import multiprocessing
import resource
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Measured:
    """What a step returned, and the peak memory of its process in bytes."""

    result: Any
    peak: int


def measured(step: Callable[..., Any], *arguments: Any) -> Measured:
    """Run a step of a module in a fresh process; what it raises is raised here."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_run, step, arguments).result()


def _run(step: Callable[..., Any], arguments: tuple[Any, ...]) -> Measured:
    result = step(*arguments)
    return Measured(result, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
