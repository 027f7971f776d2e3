{{ config(enabled=commerce.is_enabled("loyalty_pos")) }}

with
    loyalty_accounts as (select * from {{ ref("int_commerce_loyalty_pos__clients") }} where has_account)

    {{
        commerce.conform(
            "loyalty_accounts",
            {"loyalty_account_id": "client_id", "customer_id": "client_id", "tier": "fidelite"},
        )
    }}
