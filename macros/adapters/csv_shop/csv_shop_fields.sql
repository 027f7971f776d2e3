{% macro csv_shop_fields() %}
    {#-
      What the files of a CSV shop can bring: {table: {field: {"type", "raw"}}}. Type as in commerce.stage_raw; raw is the column that
      the field is read from unless commerce_csv_shop_columns names another, none: the field is absent unless named there.
    -#}
    {%- set expected = {
        "customers": {"id": "id!", "name": "string", "email": "string", "country": "string"},
        "products": {"id": "id!", "name": "string", "category": "string", "price": "amount"},
        "orders": {
            "order_id": "id!",
            "customer_id": "id",
            "product_id": "id",
            "quantity": "amount",
            "total_price": "amount!",
            "order_date": "local_timestamp!",
        },
    } -%}
    {%- set optional = {
        "customers": {
            "phone": "string",
            "company": "string",
            "city": "string",
            "region": "string",
            "postal_code": "id",
        },
        "products": {"subcategory": "string", "brand": "string", "barcode": "id", "unit_cost": "amount"},
        "orders": {
            "product_name": "string",
            "category": "string",
            "subcategory": "string",
            "brand": "string",
            "customer_name": "string",
            "customer_email": "string",
            "country": "string",
            "region": "string",
            "city": "string",
            "postal_code": "id",
            "sales_channel": "string",
            "ship_date": "local_timestamp",
        },
    } -%}
    {%- set fields = {} -%}
    {%- for table, columns in expected.items() -%}
        {%- do fields.update({table: {}}) -%}
        {%- for name, type in columns.items() -%}
            {%- do fields[table].update({name: {"type": type, "raw": name}}) -%}
        {%- endfor -%}
        {%- for name, type in optional[table].items() -%}
            {%- do fields[table].update({name: {"type": type, "raw": none}}) -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- do return(fields) -%}
{% endmacro %}
