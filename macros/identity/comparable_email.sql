{% macro comparable_email(email) -%}
    {#-
      An e-mail address as it is compared: trimmed and in lower case, null where it is none. Dots and what follows a plus are
      kept, for whether they matter is up to each mail server.
    -#}
    {%- set text = commerce.read_email(email) -%}
    case when {{ commerce.matches(text, "^[^@ ]+@[^@ ]+[.][^@ .]+$") }} then {{ text }} end
{%- endmacro %}

{% macro is_shared_mailbox(email) -%}
    {#- Whether a comparable address is one of commerce.shared_mailboxes, whatever follows a plus. -#}
    {%- set local = dbt.split_part(dbt.split_part(email, "'@'", 1), "'+'", 1) -%}
    {%- set domain = "'@' || " ~ dbt.split_part(email, "'@'", 2) -%}
    {%- set literals = [] -%}
    {%- for name in commerce.shared_mailboxes() -%}
        {%- do literals.append("'" ~ name | string | lower | replace("'", "''") ~ "'") -%}
    {%- endfor -%}
    {%- if not literals -%} false
    {%- else -%}
        {%- set list = "(" ~ literals | join(", ") ~ ")" -%}
        {{ local }} in {{ list }} or {{ domain }} in {{ list }} or {{ email }} in {{ list }}
    {%- endif -%}
{%- endmacro %}
