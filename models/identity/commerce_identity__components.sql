with
    links as (select account_number, linked_account_number from {{ ref("commerce_identity__links") }} where is_used),

    components as ({{ commerce.connected_components("links") }})

select account_number, component_number
from components
