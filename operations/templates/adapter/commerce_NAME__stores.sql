{{ commerce.conform_stores("$name") }}
