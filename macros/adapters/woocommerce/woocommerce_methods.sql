{% macro woocommerce_methods() %}
    {#- Ids of payment gateways in the shared vocabulary of payment methods. -#}
    {%- set gateways = {
        "credit_card": "stripe stripe_cc woocommerce_payments square_credit_card braintree_credit_card authorize_net_cim_credit_card ppcp-credit-card-gateway mollie_wc_gateway_creditcard adyen worldpay",
        "bank_transfer": "bacs cheque stripe_sepa stripe_sepa_debit stripe_ideal stripe_bancontact stripe_sofort stripe_eps stripe_p24 stripe_giropay mollie_wc_gateway_ideal mollie_wc_gateway_banktransfer mollie_wc_gateway_bancontact",
        "boleto": "stripe_boleto",
        "cash": "pos_cash pos-cash",
        "cash_on_delivery": "cod",
        "wallet": "paypal ppcp-gateway ppec_paypal braintree_paypal mollie_wc_gateway_paypal amazon_payments_advanced apple_pay google_pay stripe_alipay",
        "pay_later": "klarna_payments kco stripe_klarna mollie_wc_gateway_klarna afterpay clearpay stripe_afterpay_clearpay affirm stripe_affirm",
        "gift_card": "pw_gift_card gift_card",
        "store_credit": "wallet account_funds accountfunds",
        "other": "other",
    } -%}
    {%- set methods = {} -%}
    {%- for method, names in gateways.items() -%}
        {%- for name in names.split() -%} {%- do methods.update({name: method}) -%} {%- endfor -%}
    {%- endfor -%}
    {%- do return(methods) -%}
{% endmacro %}
