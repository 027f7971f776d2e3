{% macro churn_gaps() %}
    {#-
      After how many usual gaps between orders a customer is at risk and lapsed, from the vars commerce_churn_at_risk_gaps and
      commerce_churn_lapsed_gaps: {"at_risk", "lapsed"}.
    -#}
    {%- set gaps = {
        "at_risk": var("commerce_churn_at_risk_gaps", 2),
        "lapsed": var("commerce_churn_lapsed_gaps", 4),
    } -%}
    {%- for name, value in gaps.items() -%}
        {%- if value is not number or value is boolean or value <= 0 or value > 100 -%}
            {%- do exceptions.raise_compiler_error(
                "commerce_churn_"
                ~ name
                ~ "_gaps: must be a number of usual gaps above 0, at most 100, such as 2; got: "
                ~ value
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if gaps.at_risk >= gaps.lapsed -%}
        {%- do exceptions.raise_compiler_error(
            "commerce_churn_at_risk_gaps: must be below commerce_churn_lapsed_gaps; got: "
            ~ gaps.at_risk
            ~ " and "
            ~ gaps.lapsed
        ) -%}
    {%- endif -%}
    {%- do return(gaps) -%}
{% endmacro %}

{% macro churn_window_days() %}
    {#- Length of the two windows whose orders and net sales are compared, from the var commerce_churn_window_days. -#}
    {%- do return(
        commerce.check_number(
            "commerce_churn_window_days", var("commerce_churn_window_days", 90), 1, 3660, of="days"
        )
    ) -%}
{% endmacro %}
