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


def test_a_figure_is_there_only_where_its_owner_has_rows(parsed: Project) -> None:
    platforms = {platform.name: platform for platform in matrix.read(parsed.manifest)[0]}
    metrics = {metric.name: metric for metric in METRICS}
    without = {
        "money given back": ["crm_csv", "csv_shop", "event_retail", "loyalty_pos", "olist"],
        "gift-card liability": ["crm_csv", "csv_shop", "event_retail", "loyalty_pos", "olist"],
    }
    for name, expected in without.items():
        found = [platform for platform, tells in platforms.items() if not tells.metric_mark(metrics[name])]
        assert found == expected, name
    assert "no refunds, merged into order_lines" in platforms["csv_shop"].effects(metrics["money given back"])
