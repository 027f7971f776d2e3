{{ commerce.union_adapters("weather_observations") }}
