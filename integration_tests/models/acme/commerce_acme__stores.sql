{{ commerce.conform_stores("acme") }}
