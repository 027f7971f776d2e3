{{ commerce.identity_pairs("vetoed") }}
