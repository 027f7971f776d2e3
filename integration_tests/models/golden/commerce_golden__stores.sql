with
    stores as (select * from {{ ref("golden_stores") }})

    {{ commerce.conform("stores", dict(same_names(["currency_code", "time_zone"]), name="shows")) }}
