{{ commerce.union_adapters("subscriptions") }}
