{% macro event_retail_payment_method(method) -%}
    {#- A landed means of payment (a SQL expression) in the shared vocabulary; words apart by spaces, dashes or underscores are one. -#}
    {%- set words = {
        "credit_card": "credit_card",
        "creditcard": "credit_card",
        "card": "credit_card",
        "debit_card": "debit_card",
        "debitcard": "debit_card",
        "gift_card": "gift_card",
        "giftcard": "gift_card",
        "store_credit": "store_credit",
        "voucher": "voucher",
        "coupon": "voucher",
        "bank_transfer": "bank_transfer",
        "wire_transfer": "bank_transfer",
        "net_banking": "bank_transfer",
        "cash": "cash",
        "cash_on_delivery": "cash_on_delivery",
        "cod": "cash_on_delivery",
        "wallet": "wallet",
        "digital_wallet": "wallet",
        "e_wallet": "wallet",
        "paypal": "wallet",
        "apple_pay": "wallet",
        "google_pay": "wallet",
        "upi": "wallet",
        "pay_later": "pay_later",
        "klarna": "pay_later",
        "other": "other",
        "crypto": "other",
        "cryptocurrency": "other",
    } -%}
    {{ commerce.map_values("replace(replace(trim(" ~ method ~ "), ' ', '_'), '-', '_')", words) }}
{%- endmacro %}
