with
    loyalty_accounts as (
        select * from {{ ref("identity_cases") }} where platform = 'persons_pos' and account_type = 'loyalty_account'
    )

    {{ commerce.conform("loyalty_accounts", dict(same_names(["customer_id"]), loyalty_account_id="account_id")) }}
