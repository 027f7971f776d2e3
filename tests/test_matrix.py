"""The pages that say what each platform can tell are as the adapters are."""

from pathlib import Path

import pytest

from tools import matrix
from tools.gaps import LEDGER
from tools.metrics import METRICS
from tools.project import Project


@pytest.fixture(scope="module")
def pages(parsed: Project) -> dict[Path, str]:
    return matrix.render(parsed.manifest)


@pytest.mark.parametrize("path", [matrix.PAGE, matrix.README], ids=lambda path: path.name)
def test_the_page_is_current(pages: dict[Path, str], path: Path) -> None:
    assert path.read_text(encoding="utf-8") == pages[path], "run `make docs-matrix`"


def test_each_gap_of_the_ledger_touches_a_figure(parsed: Project) -> None:
    platforms, _ = matrix.read(parsed.manifest)
    idle = {
        (gap.platform, gap.what)
        for platform in platforms
        for gap in platform.gaps
        if gap.entity == LEDGER and not any(metric.is_touched(gap.what, gap.kind) for metric in METRICS)
    }
    assert idle == set(), "name the figure that it changes in tools/metrics.py"


def test_marks_follow_columns_and_gaps(parsed: Project) -> None:
    platforms = {platform.name: platform for platform in matrix.read(parsed.manifest)[0]}
    olist = platforms["olist"]
    marks = {
        ("orders", "order_id"): matrix.FILLED,
        ("orders", "payment_status"): matrix.DERIVED,
        ("orders", "cancelled_at"): matrix.ABSENT,
        ("payments", "kind"): matrix.IN_PART,
        ("tax_lines", "amount"): matrix.MERGED,
        ("leads", "stage"): matrix.ABSENT,
    }
    assert {place: olist.mark(*place) for place in marks} == marks
