{% macro stage_raw(
    platform,
    table,
    columns,
    key=[],
    id=none,
    synced_at=none,
    date_order="ymd",
    has_null_words=false,
    count_occurrences=false,
    decimal_mark="point",
    count_repetitions=false,
    multiplied=[]
) %}
    {#-
      A staging model: the raw table of every store of the platform, each value read once, one row per raw row.
      table: its name, or its names as in commerce.raw_names. columns: {name: "type"} with type as in commerce.read; "!" after it: a
      row without it is rejected; "?": only read where a store's optional_columns names it; "~": a text, for what only describes, in
      which a value that is none of the type stays as landed and rejects nothing; other raw names, also one for each shape of the
      platform, as in commerce.raw_column_specs. key: columns that identify a row; of several versions the one
      landed last is accepted. id: columns that name a row without a key among the rejected. A column whose raw name is none is absent.
      A column of a key/value table can be read for some keys only: {"raw": "meta_value", "type": "amount", "among": {"meta_key": ["cost"]}}; elsewhere it is null.
      synced_at: the loader's timestamp column. date_order: as in commerce.iso_text; auto looks at all dates of the store's table.
      count_occurrences: number equal rows of a table without key (_occurrence within _row_hash), for there they are all real.
      count_repetitions: with it, number those of them that are equal in every column of the raw table (_repetition), also in columns
      that are not read (commerce.row_content).
      decimal_mark: as in commerce.point_text.
      multiplied: pairs of amounts that are multiplied later, such as ["quantity", "unit_price"]: a row whose product is no amount any more
      (commerce.multiply_amounts) is rejected for the larger of them.
      Columns of commerce_pass_through_columns come behind these; they are in no id.
      Adds platform, store_id, _raw_table, _synced_at, _occurrence,
      _row_status (accepted, superseded, rejected), _row_id, _reject_column, _reject_value, _reject_reason.
    -#}
    {%- set specs = commerce.raw_column_specs(columns) -%}
    {%- set own_specs = specs | list -%}
    {%- set own_names = specs | map(attribute="name") | list -%}
    {%- set columns = dict(
        columns, **commerce.pass_through_fields(platform, model.name.split("__") | last, own_names)
    ) -%}
    {%- set specs = commerce.raw_column_specs(columns) -%}
    {#- The columns for whose sake a row can be rejected. -#}
    {%- set judged = [] -%}
    {%- for spec in specs if spec.required or spec.name in key or (
        spec.type not in ["string", "word", "id"] and not spec.lenient
    ) -%}
        {%- do judged.append(spec) -%}
    {%- endfor -%}
    {#- Pass-through columns are in no id, but rows that differ in one of them differ. -#}
    {%- set added_hash = (
        commerce.row_hash(specs | selectattr("raw") | list) if own_specs | length < specs | length else none
    ) -%}
    {%- do config(
        meta={
            "commerce_raw": {
                "platform": platform,
                "table": table,
                "columns": columns,
                "synced_at": synced_at,
            }
        }
    ) -%}
    {%- set stores = commerce.stores_with_table(platform, table) -%}
    {%- set text = dbt.type_string() -%}
    {%- set landed = {} -%}
    {%- set labels = {} -%}
    {%- set read_names = [] -%}
    {%- for store in stores -%}
        {%- do landed.update({store.store_id: commerce.store_columns(store, columns)}) -%}
        {%- for name, column in landed[store.store_id].items() -%}
            {%- do labels.setdefault(name, {}).setdefault(column.label, []).append(store.store_id) -%}
            {%- if column.raw -%} {%- do read_names.append(name) -%} {%- endif -%}
        {%- endfor -%}
    {%- endfor -%}
    {#-
      Stores can land a column in different types. An engine that unites them in a common one turns a date into the midnight of its
      session and a long id into the nearest double, or refuses: so each store's values are united as the texts that they are.
    -#}
    {%- set as_text = stores | length > 1 -%}
    {#- While dbt parses it asks for no more than the tables that are read. -#}
    {%- if not execute -%}
        {%- for store in stores -%} {%- do commerce.raw_table(platform, store, store.raw_table) -%} {%- endfor -%}
        {%- do return("") -%}
    {%- endif -%}
    {%- set dates = (
        specs
        | selectattr("raw")
        | selectattr("type", "in", ["date", "end_date", "timestamp", "local_timestamp"])
        | list
        if date_order != "ymd"
        else []
    ) -%}
    {%- set numbers = (
        specs | selectattr("raw") | selectattr("type", "in", ["amount", "rate", "integer"]) | list
        if decimal_mark != "point"
        else []
    ) -%}
    with
        raw_rows as {{ commerce.inlined() }} (
            {%- for store in stores %}
                {%- set missing = (store.missing_columns or {}).get(store.raw_table, []) %}
                {%- set store_synced_at = store.get("synced_at", synced_at) %}
                select
                    {{ commerce.text_literal(store.store_id) }} as store_id,
                    {{ commerce.text_literal(store.raw_table) }} as _raw_table,
                    {%- for name, column in landed[store.store_id].items() %}
                        {%- if not column.raw %} cast(null as {{ text }}) as raw_{{ name }},
                        {%- elif as_text %} cast({{ commerce.raw_value(column) }} as {{ text }}) as raw_{{ name }},
                        {%- else %} {{ commerce.raw_value(column) }} as raw_{{ name }},
                        {%- endif %}
                    {%- endfor %}
                    {{ commerce.text_literal(store.time_zone or "UTC") }} as _time_zone,
                    {%- if count_repetitions %}
                        {{ commerce.row_content("raw_row", [store_synced_at]) }} as _row_content,
                    {%- endif %}
                    {%- if not store_synced_at or store_synced_at in missing %}
                        cast(null as {{ text }}) as raw__synced_at
                    {%- elif as_text %} cast({{ adapter.quote(store_synced_at) }} as {{ text }}) as raw__synced_at
                    {%- else %} {{ adapter.quote(store_synced_at) }} as raw__synced_at
                    {%- endif %}
                from {{ commerce.raw_table(platform, store, store.raw_table) }} {{ "as raw_row" if count_repetitions }}
                {%- if not loop.last %}
                    union all
                {%- endif %}
            {%- endfor %}
            {%- if not stores %}
                select
                    cast(null as {{ text }}) as store_id,
                    cast(null as {{ text }}) as _raw_table,
                    {%- for spec in specs %} cast(null as {{ text }}) as raw_{{ spec.name }}, {%- endfor %}
                    cast(null as {{ text }}) as _time_zone,
                    {%- if count_repetitions %} cast(null as {{ text }}) as _row_content, {%- endif %}
                    cast(null as {{ text }}) as raw__synced_at
                where false
            {%- endif %}
        ),

        {% if date_order == "auto" and dates -%}
            date_orders as ({{ commerce.day_first_stores("raw_rows", dates) }}),

        {% endif -%}
        {% if dates or numbers -%}
            spelled as (
                select
                    raw_rows.*
                    {%- for spec in dates %}
                        , {{ commerce.iso_text("raw_rows.raw_" ~ spec.name, date_order) }} as iso_{{ spec.name }}
                    {%- endfor %}
                    {%- for spec in numbers %}
                        , {{ commerce.point_text("raw_rows.raw_" ~ spec.name, decimal_mark) }} as point_{{ spec.name }}
                    {%- endfor %}
                from raw_rows
                {%- if date_order == "auto" and dates %}
                    inner join date_orders on raw_rows.store_id = date_orders.store_id
                    {%- endif %} {{ commerce.fence() }}
            ),

        {% endif -%}
        parsed as (
            select
                *,
                {%- for spec in specs %}
                    {%- set value = commerce.read(
                        ("iso_" if spec in dates else "point_" if spec in numbers else "raw_") ~ spec.name,
                        "word" if has_null_words and spec.type == "string" else spec.type,
                        "ymd",
                        "_time_zone",
                    ) %}
                    {%- if spec.type == "local_timestamp" -%}
                        {%- set value = commerce.in_zone_of_store(stores, value) -%}
                    {%- endif -%}
                    {%- if stores and spec.name not in read_names %}
                        cast(null as {{ text if spec.lenient else commerce.type_read(spec.type) }})
                    {%- elif spec.lenient %}
                        coalesce(
                            cast({{ value }} as {{ text }}),
                            case
                                when {{ commerce.is_value("raw_" ~ spec.name, has_null_words) }}
                                then cast(raw_{{ spec.name }} as {{ text }})
                            end
                        )
                    {%- else %} {{ value }}
                    {%- endif %} as {{ spec.name }},
                {%- endfor %}
                {%- if count_occurrences %}
                    {{ commerce.row_hash(own_specs | selectattr("raw") | list) }} as _row_hash,
                {%- endif %}
                {{ commerce.read_timestamp("raw__synced_at") }} as _synced_at
            from {{ "spelled" if dates or numbers else "raw_rows" }} {{ commerce.fence() }}
        ),

        checked as (
            select
                *,
                case
                    {%- for spec in judged %}
                        {%- if spec.required or spec.name in key %}
                            {%- set exempt = [] %}
                            {%- for store_id, names in landed.items() if not names[spec.name].is_expected %}
                                {%- do exempt.append(commerce.text_literal(store_id)) %}
                            {%- endfor %}
                            when
                                {{ spec.name }} is null
                                {%- if exempt %} and store_id not in ({{ exempt | join(", ") }}) {%- endif %}
                            then '{{ spec.name }}'
                        {%- else %}
                            when
                                {{ spec.name }} is null
                                and raw_{{ spec.name }} is not null
                                and {{ commerce.is_value("raw_" ~ spec.name, has_null_words) }}
                            then '{{ spec.name }}'
                        {%- endif %}
                    {%- endfor %}
                    {%- for first, second in multiplied %}
                        when
                            {{ first }} is not null
                            and {{ second }} is not null
                            and {{ commerce.multiply_amounts(first, second) }} is null
                        then case when abs({{ first }}) >= abs({{ second }}) then '{{ first }}' else '{{ second }}' end
                    {%- endfor %}
                end as _reject_field
            from parsed {{ commerce.fence() }}
        ),

        {% if key -%}
            repeated as (
                select store_id, {{ key | join(", ") }}
                from checked
                where _reject_field is null
                group by store_id, {{ key | join(", ") }}
                having count(*) > 1
            ),

            versions as (
                select
                    checked.*,
                    row_number() over (
                        partition by
                            {% for column in ["store_id"] + key %}
                                checked.{{ column }},
                            {% endfor %} checked._reject_field
                            is null
                        order by checked._synced_at desc nulls last, {{ commerce.row_hash(specs, "checked.") }}
                    ) as _version,
                    max(checked._synced_at) over (
                        partition by
                            {% for column in ["store_id"] + key %}
                                checked.{{ column }}{{ ", " if not loop.last }}
                            {% endfor %}
                    ) as _last_synced_at
                from checked
                inner join
                    repeated
                    on {% for column in ["store_id"] + key %}
                        checked.{{ column }} = repeated.{{ column }}{{ " and " if not loop.last }}
                    {% endfor %}
                where checked._reject_field is null
            ),
        {% endif %}
        {% if count_repetitions -%}
            compared as (
                select
                    *,
                    row_number() over (
                        partition by store_id, _row_hash, _row_content{{ ", " ~ added_hash if added_hash }}
                        order by _synced_at
                    ) as _repetition
                from checked
            ),

        {% endif -%}
        numbered as (
            {%- if key %}
                select checked.*, 1 as _version, checked._synced_at as _last_synced_at, 1 as _occurrence
                from checked
                left join
                    repeated
                    on {% for column in ["store_id"] + key %}
                        checked.{{ column }} = repeated.{{ column }}{{ " and " if not loop.last }}
                    {% endfor %}
                where repeated.store_id is null or checked._reject_field is not null
                union all
                select *, 1 as _occurrence
                from versions
            {%- else %}
                select
                    *,
                    1 as _version,
                    _synced_at as _last_synced_at,
                    {% if count_occurrences -%}
                        row_number() over (
                            partition by store_id, _row_hash
                            order by
                                {{ "_repetition, " if count_repetitions }} _synced_at{{ ", " ~ added_hash if added_hash }}{{ ", _row_content" if count_repetitions }}
                        ) as _occurrence
                    {%- else -%} 1 as _occurrence
                    {%- endif %}
                from {{ "compared" if count_repetitions else "checked" }}
            {%- endif %}
        )

    select
        '{{ platform }}' as platform,
        store_id,
        _raw_table,
        {%- for spec in specs %} {{ spec.name }}, {%- endfor %}
        _synced_at,
        _occurrence,
        {%- if count_occurrences %} _row_hash, {%- endif %}
        {%- if count_repetitions %} _repetition, {%- endif %}
        case
            when _reject_field is not null
            then 'rejected'
            when _version = 1
            then 'accepted'
            when _synced_at < _last_synced_at
            then 'superseded'
            else 'rejected'
        end as _row_status,
        {{ commerce.row_id(key or id or [], specs) }} as _row_id,
        case
            {%- for spec in judged %}
                when _reject_field = '{{ spec.name }}' then {{ commerce.raw_label(spec, labels) }}
            {%- endfor %}
            {%- if key %}
                when _version > 1 and (_synced_at = _last_synced_at or _synced_at is null)
                then
                    {%- for spec in specs if spec.name in key %}
                        {{ commerce.raw_label(spec, labels) }} {{ "|| ', ' ||" if not loop.last }}
                    {%- endfor %}
            {%- endif %}
        end as _reject_column,
        case
            _reject_field
            {%- for spec in judged %} when '{{ spec.name }}' then cast(raw_{{ spec.name }} as {{ text }}) {%- endfor %}
            else
                {% if key %}
                    case
                        when _version > 1 and (_synced_at = _last_synced_at or _synced_at is null)
                        then {{ commerce.row_id(key, specs) }}
                    end
                {% else %} null
                {% endif %}
        end as _reject_value,
        case
            _reject_field
            {%- for spec in judged %}
                when '{{ spec.name }}'
                then
                    case
                        when
                            raw_{{ spec.name }} is null
                            or not ({{ commerce.is_value("raw_" ~ spec.name, has_null_words) }})
                        then '{{ "null_key" if spec.name in key else "missing_value" }}'
                        else '{{ "unknown_currency" if spec.type == "currency" else "unreadable_" ~ spec.type }}'
                    end
            {%- endfor %}
            else
                case when _version > 1 and (_synced_at = _last_synced_at or _synced_at is null) then 'duplicate_key' end
        end as _reject_reason
    from numbered
{% endmacro %}
