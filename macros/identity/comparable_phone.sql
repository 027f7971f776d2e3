{% macro international_digits(phone, country_code) -%}
    {#-
      A telephone number (digits with an optional plus, as commerce.read_phone gives it) as digits behind the calling code of its
      country. Known are numbers that begin with + or 00, and those that are written as people within country_code write them; of
      any other the code is not known, and it is null.
    -#}
    {%- set plans = commerce.phone_plans() -%}
    {%- set country = "upper(" ~ country_code ~ ")" -%}
    case
        when {{ phone }} like '+%'
        then substring({{ phone }}, 2)
        when {{ phone }} like '00%'
        then substring({{ phone }}, 3)
        when {{ phone }} like '0%'
        then
            case
                {{ country }}
                {%- for name, code in plans.trunk.items() %} when '{{ name }}' then '{{ code }}' {%- endfor %}
            end
            || substring({{ phone }}, 2)
        {%- for name, plan in plans.lengths.items() %}
            when {{ country }} = '{{ name }}' and length({{ phone }}) in ({{ plan.digits | join(", ") }})
            then '{{ plan.code }}' || {{ phone }}
        {%- endfor %}
        when {{ country }} in ('CA', 'US') and length({{ phone }}) = 11 and {{ phone }} like '1%'
        then {{ phone }}
    end
{%- endmacro %}

{% macro comparable_phone(digits) -%}
    {#- Digits behind a calling code where they can be a number: 8 to 15 of them (ITU-T E.164), not ending like an invented one; else null. -#}
    {%- set invented = ["1234567", "2345678", "3456789", "7654321", "9876543", "0123456"] -%}
    {%- for digit in range(10) -%} {%- do invented.append(digit | string * 7) -%} {%- endfor -%}
    case
        when
            {{ commerce.matches(digits, "^[1-9][0-9]{7,14}$") }}
            and {{ dbt.right(digits, 7) }} not in ('{{ invented | join("', '") }}')
        then {{ digits }}
    end
{%- endmacro %}
