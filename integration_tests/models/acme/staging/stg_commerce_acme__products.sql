-- depends_on: {{ ref("acme_products") }}
{{
    commerce.stage_raw(
        platform="acme",
        table="acme_products",
        key=["sku"],
        columns={
            "sku": "string!",
            "name": "string",
            "kind": "string",
        },
    )
}}
