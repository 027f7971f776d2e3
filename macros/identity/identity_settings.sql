{% macro identity_rules() %}
    {#- The rules by which accounts are one person, from the var commerce_identity_rules; all of them by default. -#}
    {%- set known = ["person_id", "loyalty_id", "email", "phone"] -%}
    {%- set rules = var("commerce_identity_rules", known) -%}
    {%- if rules is string or rules is mapping or rules is not iterable -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_identity_rules: must be a list of " ~ known | join(", ") ~ "; got: " ~ rules
        ) -%}
    {%- endif -%}
    {%- for rule in rules if rule not in known -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_identity_rules: '" ~ rule ~ "' is no rule. Use some of: " ~ known | join(", ")
        ) -%}
    {%- endfor -%}
    {%- do return(rules) -%}
{% endmacro %}

{% macro identity_limit() %}
    {#- How many accounts of one store, and how many names, may share an address or number, from the var commerce_identity_limit. -#}
    {%- do return(commerce.check_number("commerce_identity_limit", var("commerce_identity_limit", 3), 1)) -%}
{% endmacro %}

{% macro shared_id_platforms() %}
    {#- Platforms whose person and loyalty ids mean the same in all of their stores, from the var commerce_identity_shared_ids; none by default. -#}
    {%- set names = var("commerce_identity_shared_ids", []) -%}
    {%- set known = commerce.adapters().keys() | list -%}
    {%- if names is string or names is mapping or names is not iterable -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_identity_shared_ids: must be a list of platforms, such as [" ~ known
            | join(", ") ~ "]; got: " ~ names
        ) -%}
    {%- endif -%}
    {%- for name in names if name not in known -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_identity_shared_ids: '"
            ~ name
            ~ "' is no platform that is built. Use some of: "
            ~ known
            | join(", ")
        ) -%}
    {%- endfor -%}
    {%- do return(names) -%}
{% endmacro %}

{% macro shared_mailboxes() %}
    {#-
      Addresses behind which stands no single person, from the var commerce_identity_shared_mailboxes: names before the @ (info),
      whole addresses, or domains that start with @.
    -#}
    {%- set usual = "accounting accounts admin administrator anonymous bestellung billing bonjour buchhaltung commande compras contact contacto contato customer customerservice do-not-reply donotreply einkauf email enquiries finance financeiro guest hello help helpdesk info invoice invoices kontakt mail marketing no-reply no.reply no_reply nobody none noreply null office order orders postmaster purchasing rechnung reservations sales service shop store support team test unknown vendas ventas verkauf vertrieb webmaster".split() -%}
    {%- set names = var("commerce_identity_shared_mailboxes", usual) -%}
    {%- if names is string or names is mapping or names is not iterable -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_identity_shared_mailboxes: must be a list, such as [info, office@example.com, '@example.org']; got: "
            ~ names
        ) -%}
    {%- endif -%}
    {%- do return(names) -%}
{% endmacro %}
