{{ commerce.union_adapters("fulfillments") }}
