{{
    config(
        enabled=commerce.holidays() is not none,
        pre_hook=commerce.create_generated_table(
            "commerce_holidays", "raw_holidays", "holidays", ["country_code", "holiday_date", "holiday_name"]
        ),
    )
}}

{%- set holidays = commerce.holidays() or {} %}
{%- set mapped = holidays.columns or {} %}

{{
    commerce.stage_raw(
        "holidays",
        holidays.get("table") or holidays.get("ref") or "holidays",
        columns={
            "country_code": {"raw": mapped.get("country_code", "country_code"), "type": "word!"},
            "holiday_date": {"raw": mapped.get("holiday_date", "holiday_date"), "type": "date!"},
            "holiday_name": {"raw": mapped.get("holiday_name", "holiday_name"), "type": "string!"},
        },
        key=["country_code", "holiday_date", "holiday_name"],
        synced_at=holidays.get("synced_at"),
    )
}}
