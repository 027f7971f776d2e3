{% test commerce_identity_is_closed(model, members) %}
    {#-
      No link of accounts leads out of a person, so that a further round of commerce.connected_components would change nothing; persons
      that a veto split are out of it. A row per link that does, with both person keys.
    -#}
    select links.identity_link_key, links.rule, members.person_key, linked.person_key as linked_person_key
    from {{ model }} as links
    inner join {{ members }} as members on links.account_number = members.account_number
    inner join {{ members }} as linked on links.linked_account_number = linked.account_number
    where links.is_used and members.person_key <> linked.person_key and not members.is_split
{% endtest %}
