{{ commerce.identity_pairs("forced") }}
