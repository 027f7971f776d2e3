{% macro allocate_amount(relation, amount, weight, minor_ticks, partition_by, position, key) %}
    {#-
      Selects the rows of a relation whose weight is above zero and `allocated_amount`: the amount of each partition (the same
      on all of its rows, not negative) split by weight. Floor to the minor unit, then the missing units one each by largest
      remainder, ties by position, then key. What is smaller than a minor unit goes to the first of them. An amount that is
      the sum of its weights gives back each weight, units or not.
    -#}
    {%- set units = commerce.floor_divide("_ticks", minor_ticks) -%}
    select
        *,
        {{
            commerce.from_ticks(
                "case when _ticks = _weights then _weight else "
                ~ minor_ticks
                ~ " * (_whole_units + case when _turn <= _units - sum(_whole_units) over (partition by "
                ~ partition_by
                ~ ") then 1 else 0 end)"
                ~ " + case when _turn = 1 then _ticks - "
                ~ minor_ticks
                ~ " * _units else 0 end end"
            )
        }} as allocated_amount
    from
        (
            select
                *,
                row_number() over (
                    partition by {{ partition_by }} order by _remainder desc, {{ position }}, {{ key }}
                ) as _turn
            from
                (
                    select
                        *,
                        {{ commerce.floor_divide("_units * _weight", "_weights") }} as _whole_units,
                        _units * _weight
                        - _weights * {{ commerce.floor_divide("_units * _weight", "_weights") }} as _remainder
                    from
                        (
                            select *, {{ units }} as _units
                            from
                                (
                                    select
                                        *,
                                        {{ commerce.to_ticks(amount) }} as _ticks,
                                        {{ commerce.to_ticks(weight) }} as _weight,
                                        sum({{ commerce.to_ticks(weight) }}) over (
                                            partition by {{ partition_by }}
                                        ) as _weights
                                    from {{ relation }}
                                    where {{ weight }} > 0
                                ) as weighed
                        ) as counted
                ) as divided
        ) as ranked
{% endmacro %}
