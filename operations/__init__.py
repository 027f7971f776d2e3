"""What runs after the build: it reads the tables that dbt made."""
