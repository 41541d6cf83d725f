/**
 * Verbs that tell that somebody speaks, as alternatives of an expression: past and present, without those that are nouns as well
 * ("claims", "comments"). Lists that ask for less (who found, who warned) have their own.
 */
export const SAID =
  "said|says|say|added|adds|told|tells|explained|explains|commented|remarked|wrote|writes|stated|replied|continued|insisted|insists|admitted|admits|conceded|concedes|acknowledged|acknowledges|claimed|argued|argues|warned|warns|stressed|stresses|maintained|declared|responded|complained|reiterated|emphasised|observed|noted|concluded|recalled";
