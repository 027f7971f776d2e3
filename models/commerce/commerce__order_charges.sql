{{ commerce.union_adapters("order_charges") }}
