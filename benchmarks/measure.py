"""Time and peak memory of a step, each in a process of its own."""

import multiprocessing
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Measured:
    """What a step returned, its seconds without the start of its process, and the peak memory of that process in bytes."""

    result: Any
    seconds: float
    peak: int


def measured(step: Callable[..., Any], *arguments: Any) -> Measured:
    """Run a step of a module in a fresh process; what it raises is raised here."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_run, step, arguments).result()


def _run(step: Callable[..., Any], arguments: tuple[Any, ...]) -> Measured:
    began = time.perf_counter()
    result = step(*arguments)
    seconds = time.perf_counter() - began
    return Measured(result, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
