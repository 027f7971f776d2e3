{{ config(enabled=commerce.is_enabled("woocommerce")) }}

with
    relationships as ({{ commerce.accepted("stg_commerce_woocommerce__term_relationships") }}),

    taxonomies as ({{ commerce.accepted("stg_commerce_woocommerce__term_taxonomy") }}),

    terms as ({{ commerce.accepted("stg_commerce_woocommerce__terms") }}),

    named as (
        select
            taxonomies.store_id,
            taxonomies.term_taxonomy_id,
            taxonomies.term_id,
            taxonomies.parent_term_id,
            taxonomies.taxonomy,
            terms.name,
            terms.slug,
            coalesce(taxonomies.is_deleted, false) or coalesce(terms.is_deleted, false) as is_deleted,
            {{ commerce.latest_of(["taxonomies._synced_at", "terms._synced_at"]) }} as _synced_at
        from taxonomies
        inner join terms on taxonomies.store_id = terms.store_id and taxonomies.term_id = terms.term_id
    )

-- a category with the one above it, or above that
select
    relationships.store_id,
    relationships.post_id,
    named.term_taxonomy_id,
    named.taxonomy,
    named.name,
    named.slug,
    coalesce(grandparents.name, parents.name) as top_name,
    case when grandparents.term_id is not null then 3 when parents.term_id is not null then 2 else 1 end as depth,
    coalesce(relationships.is_deleted, false) or named.is_deleted as is_deleted,
    {{ commerce.latest_of(["relationships._synced_at", "named._synced_at"]) }} as _synced_at
from relationships
inner join named on relationships.store_id = named.store_id and relationships.term_taxonomy_id = named.term_taxonomy_id
left join
    named as parents
    on named.store_id = parents.store_id
    and named.parent_term_id = parents.term_id
    and named.taxonomy = parents.taxonomy
left join
    named as grandparents
    on parents.store_id = grandparents.store_id
    and parents.parent_term_id = grandparents.term_id
    and parents.taxonomy = grandparents.taxonomy
