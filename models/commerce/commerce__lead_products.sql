{{ commerce.union_adapters("lead_products") }}
