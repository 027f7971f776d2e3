{% macro conformance_money_rules(entity, contract) %}
    {#- Rules of money: its currency is known and there, and signs, fractions and minor units are those that the contract states. -#}
    {%- set rules = [] -%}
    {%- set names = contract.columns | map(attribute="name") | list -%}
    {%- set required = contract.columns | selectattr("required") | map(attribute="name") | list -%}
    {%- for name in names if name.endswith("currency_code") -%}
        {%- do rules.append(
            commerce.conformance_rule(
                "currency_known",
                name ~ " not in ('" ~ commerce.currency_codes() | join("', '") ~ "')",
                "'"
                ~ name
                ~ " is ' || "
                ~ commerce.as_said(name)
                ~ " || ': it must be an ISO 4217 code in capitals; stage the column with type currency, or map it'",
            )
        ) -%}
    {%- endfor -%}
    {%- for column in contract.columns if column.name.endswith("_amount") or column.name.endswith("price") or column.name == "unit_cost" -%}
        {%- set currency = (
            "presentment_currency_code"
            if column.name.startswith("presentment_")
            else "unit_cost_currency_code" if column.name == "unit_cost" else "currency_code"
        ) -%}
        {%- if currency in names and currency not in required -%}
            {%- do rules.append(
                commerce.conformance_rule(
                    "currency_present",
                    column.name ~ " is not null and " ~ currency ~ " is null",
                    "'"
                    ~ column.name
                    ~ " has no currency: map "
                    ~ currency
                    ~ ", from the row or from the settings of the store'",
                )
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- set signs = {
        "product_variants": {
            "price": ["< 0", "a price is not negative"],
            "unit_cost": ["< 0", "a cost is not negative"],
        },
        "order_lines": {
            "quantity": [
                "< 0 and line_event = 'sale'",
                "what is given back needs line_event reversal, and its order has_refund_records false",
            ],
            "gross_amount": [
                "< 0 and line_event = 'sale'",
                "what lowers the order needs line_event reversal or adjustment, or is an order discount",
            ],
            "discount_amount": [
                "< 0 and line_event = 'sale'",
                "a discount is positive, it is taken off by the ledger",
            ],
        },
        "order_discounts": {"amount": ["< 0", "a discount is positive, it is taken off by the ledger"]},
        "payments": {
            "amount": ["< 0", "an amount is positive, kind says the direction"],
            "instalments": ["< 0", "a number of instalments is not negative"],
        },
        "refunds": {"reported_amount": ["< 0", "money given back is positive"]},
        "refund_lines": {
            "quantity": ["< 0", "pieces given back are positive; 0 for a refund of an amount only"]
        },
        "loyalty_entries": {
            "points": [
                "< 0 and entry_type = 'earned' or points > 0 and entry_type in ('redeemed', 'expired')",
                "earned points are positive, redeemed and expired ones negative",
            ]
        },
    }.get(entity, {}) -%}
    {%- for name, sign in signs.items() -%}
        {%- do rules.append(
            commerce.conformance_rule(
                "sign",
                name ~ " " ~ sign[0],
                "'" ~ name ~ " is ' || " ~ commerce.as_said(name) ~ " || ': " ~ sign[1] ~ "'",
            )
        ) -%}
    {%- endfor -%}
    {%- if entity == "tax_lines" -%}
        {%- do rules.append(
            commerce.conformance_rule(
                "rate",
                "tax_rate > 1 or tax_rate < 0",
                "'tax_rate is ' || "
                ~ commerce.as_said("tax_rate")
                ~ " || ': it is a fraction, 0.2 for 20 %; divide percentages by 100'",
            )
        ) -%}
    {%- elif entity == "exchange_rates" -%}
        {%- do rules.append(
            commerce.conformance_rule(
                "rate",
                "rate <= 0",
                "'rate is ' || "
                ~ commerce.as_said("rate")
                ~ " || ': it is how much of to_currency_code one unit of from_currency_code buys'",
            )
        ) -%}
    {%- elif entity == "payments" -%}
        {%- do rules.append(
            commerce.conformance_rule(
                "minor_units",
                commerce.to_ticks("amount") ~ " % " ~ commerce.minor_ticks("currency_code") ~ " <> 0",
                "'amount is ' || "
                ~ commerce.as_said("amount")
                ~ " || ' ' || "
                ~ commerce.as_said("currency_code")
                ~ " || ', which nobody can pay: map the amount that was paid, and the currency it was paid in'",
            )
        ) -%}
    {%- elif entity == "order_lines" -%}
        {#- A product that is no amount any more is not that of the line. -#}
        {%- do rules.append(
            commerce.conformance_rule(
                "line_amount",
                "line_event = 'sale' and unit_price is not null and quantity is not null and coalesce(abs(cast(gross_amount as decimal(38, 4)) - "
                ~ commerce.multiply_amounts("unit_price", "quantity")
                ~ ") * 10000 > "
                ~ commerce.minor_ticks("currency_code")
                ~ " * greatest(cast(quantity as decimal(38, 4)), 1), gross_amount is not null)",
                "'gross_amount is ' || "
                ~ commerce.as_said("gross_amount")
                ~ " || ', unit_price ' || "
                ~ commerce.as_said("unit_price")
                ~ " || ' and quantity ' || "
                ~ commerce.as_said("quantity")
                ~ " || ': gross_amount is of the whole line, unit_price of one piece, both before discounts'",
            )
        ) -%}
    {%- elif entity == "orders" -%}
        {%- do rules.append(
            commerce.conformance_rule(
                "reported_total",
                "reported_basis= 'order_total' and reported_total_amount is null",
                "'reported_total_amount is null: map it, or say which reported_basis there is instead (payments, line_totals, none)'",
            )
        ) -%}
    {%- endif -%}
    {%- do return(rules) -%}
{% endmacro %}
