{% macro contract(entity, caller="commerce.contract") %}
    {#-
      The contract of an entity: {"id", "key", "parent", "columns": [{"name", "type", "required", "default", "vocabulary", "key_of"}]}.
      The calls are spelt out, for dbt gives a generic test only the macros that it finds called by name.
    -#}
    {%- if entity == "stores" -%} {%- do return(commerce.contract__stores()) -%}
    {%- elif entity == "locations" -%} {%- do return(commerce.contract__locations()) -%}
    {%- elif entity == "customers" -%} {%- do return(commerce.contract__customers()) -%}
    {%- elif entity == "products" -%} {%- do return(commerce.contract__products()) -%}
    {%- elif entity == "product_variants" -%} {%- do return(commerce.contract__product_variants()) -%}
    {%- elif entity == "suppliers" -%} {%- do return(commerce.contract__suppliers()) -%}
    {%- elif entity == "inventory_levels" -%} {%- do return(commerce.contract__inventory_levels()) -%}
    {%- elif entity == "orders" -%} {%- do return(commerce.contract__orders()) -%}
    {%- elif entity == "order_lines" -%} {%- do return(commerce.contract__order_lines()) -%}
    {%- elif entity == "order_charges" -%} {%- do return(commerce.contract__order_charges()) -%}
    {%- elif entity == "tax_lines" -%} {%- do return(commerce.contract__tax_lines()) -%}
    {%- elif entity == "order_discounts" -%} {%- do return(commerce.contract__order_discounts()) -%}
    {%- elif entity == "payments" -%} {%- do return(commerce.contract__payments()) -%}
    {%- elif entity == "refunds" -%} {%- do return(commerce.contract__refunds()) -%}
    {%- elif entity == "refund_lines" -%} {%- do return(commerce.contract__refund_lines()) -%}
    {%- elif entity == "fulfillments" -%} {%- do return(commerce.contract__fulfillments()) -%}
    {%- elif entity == "reviews" -%} {%- do return(commerce.contract__reviews()) -%}
    {%- elif entity == "interactions" -%} {%- do return(commerce.contract__interactions()) -%}
    {%- elif entity == "subscriptions" -%} {%- do return(commerce.contract__subscriptions()) -%}
    {%- elif entity == "loyalty_accounts" -%} {%- do return(commerce.contract__loyalty_accounts()) -%}
    {%- elif entity == "loyalty_entries" -%} {%- do return(commerce.contract__loyalty_entries()) -%}
    {%- elif entity == "leads" -%} {%- do return(commerce.contract__leads()) -%}
    {%- elif entity == "lead_products" -%} {%- do return(commerce.contract__lead_products()) -%}
    {%- elif entity == "organizations" -%} {%- do return(commerce.contract__organizations()) -%}
    {%- elif entity == "memberships" -%} {%- do return(commerce.contract__memberships()) -%}
    {%- elif entity == "campaigns" -%} {%- do return(commerce.contract__campaigns()) -%}
    {%- elif entity == "checkouts" -%} {%- do return(commerce.contract__checkouts()) -%}
    {%- elif entity == "weather_observations" -%} {%- do return(commerce.contract__weather_observations()) -%}
    {%- elif entity == "regions" -%} {%- do return(commerce.contract__regions()) -%}
    {%- elif entity == "exchange_rates" -%} {%- do return(commerce.contract__exchange_rates()) -%}
    {%- elif entity == "attributes" -%} {%- do return(commerce.contract__attributes()) -%}
    {%- endif -%}
    {%- do exceptions.raise_compiler_error(
        caller ~ ": '" ~ entity ~ "' is no entity of the commerce schema. Use one of: " ~ commerce.entities()
        | join(", ")
    ) -%}
{% endmacro %}
