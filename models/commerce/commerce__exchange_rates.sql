{{ commerce.union_adapters("exchange_rates") }}
