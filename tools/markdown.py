"""Pieces of the pages that tools write."""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table, with a line break at its end."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", r"\|") for cell in line) + " |\n" for line in lines)


def page(sections: Iterable[str]) -> str:
    """Return sections with an empty line between each two."""
    return "\n".join(section.rstrip() + "\n" for section in sections)


def replaced(text: str, name: str, content: str) -> str:
    """Return a text with what stands between the marks `<!-- name:start -->` and `<!-- name:end -->` replaced.

    Raises:
        ValueError: the text lacks the marks.
    """
    start, end = f"<!-- {name}:start -->\n", f"<!-- {name}:end -->"
    before, _, rest = text.partition(start)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"the marks {start.strip()} and {end} are not there")
    return before + start + content + end + after
