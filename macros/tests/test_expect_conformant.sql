{% test expect_conformant(model, entity, platform=none, staging=none) %}
    {#-
      Every rule of the schema that an adapter's model of an entity must keep: a row per failure with check, key, message (what to
      change) and severity; see commerce.conformance_checks. Of a union: what holds across platforms.
      platform: where the model's name does not tell it. staging: names of the adapter's staging models whose accepted rows each become
      one row here; default: the one that is named like the entity; [] for none.
    -#}
    {{
        config(
            fail_calc="case when count(case when severity = 'error' then 1 end) > 0 then count(case when severity = 'error' then 1 end) else - count(*) end",
            error_if="> 0",
            warn_if="<> 0",
        )
    }}
    {%- set contract = commerce.contract(entity, "commerce.expect_conformant") -%}
    {%- set tested = commerce.tested_model(model, entity, platform) -%}
    {%- set rules = [] if not execute else commerce.conformance_rules(entity, tested.platforms) -%}
    {%- set staged = [] -%}
    {%- if tested.platform -%}
        {%- set staged = commerce.conformance_staging(entity, tested.platform, staging) -%}
    {%- endif -%}
    with
        tested as (select * from {{ model }}),

        suspects as (
            select tested.*, {{ commerce.conformance_subject(contract) }} as subject
            from tested
            where {% for rule in rules %} ({{ rule.breaks }}){{ " or " if not loop.last }} {% endfor %}
        ),

        failures as (
            select
                'key_unique' as check_name,
                {{ contract.key }} as failing_key,
                'its key is there '
                || {{ commerce.as_said("count(*)") }}
                || ' times: make {{ contract.id }} unique within platform and store, or keep one row of each'
                as message,
                {{ commerce.conformance_subject(contract, "min") }} as subject
            from tested
            where {{ contract.key }} is not null
            group by {{ contract.key }}
            having count(*) > 1
            {%- for rule in rules %}
                union all
                select '{{ rule.check }}', {{ contract.key }}, {{ rule.message }}, subject
                from suspects
                where {{ rule.breaks }}
            {%- endfor %}
            {%- for related in commerce.conformance_related_rows(entity, tested) %}
                union all
                {{ related }}
            {%- endfor %}
            {%- for counted in commerce.conformance_counts(entity, tested, staged) %}
                union all
                {{ counted }}
            {%- endfor %}
        )

    select
        check_name as {{ adapter.quote("check") }},
        failing_key as {{ adapter.quote("key") }},
        subject || ': ' || message as message,
        case
            when
                check_name in (
                    {% for name, severity in commerce.conformance_checks(is_union=not tested.platform).items() if severity == "warn" -%}
                        '{{ name }}'{{ ", " if not loop.last }}
                    {%- endfor %}
                )
            then 'warn'
            else 'error'
        end as severity
    from failures
{% endtest %}
