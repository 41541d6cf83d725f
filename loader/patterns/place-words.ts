/**
 * Words of places that are no other words, though they begin as others do: "Knowsley" is none of the forms of "know", "Bracknell" none
 * of those of "brace". A pattern's `*` leaves them out.
 */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  `bedford bedfordshire bedlington bedworth bootle brackley bracknell buckinghamshire doncaster dorchester dorking dorset
  easington eastbourne eastleigh gainsborough godalming godmanchester goole gosport grantham hailsham knowsley liverpool
  nottingham nottinghamshire oldbury oldham pickering runcorn stafford staffordshire wallasey wallsend workington worksop`.split(
    /\s+/,
  ),
);
