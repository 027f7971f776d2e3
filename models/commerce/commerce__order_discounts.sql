{{ commerce.union_adapters("order_discounts") }}
