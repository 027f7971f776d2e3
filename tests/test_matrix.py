"""What the pages say of each platform follows from its adapter."""

from tools import matrix
from tools.gaps import LEDGER
from tools.metrics import METRICS
from tools.project import Project


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
