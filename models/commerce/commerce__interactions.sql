{{ commerce.union_adapters("interactions") }}
