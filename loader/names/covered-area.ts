/** How the text before a name ends where the name is one more that a body covers: "the board, which also covers Harrow and Ealing". */
const COVERED =
  /\b(?:which|that|who)(?: also| both)? (?:cover|serve|span|straddle)s?(?: [\p{Lu}][\p{L}-]*,?| and| both)* $/u;
/** Or one of those that its name is short for: "the CCG (Bristol, North Somerset and South Gloucestershire)". */
const SHORT_FOR =
  /\b(?:CCGs?|ICBs?|ICS|[Bb]oards?|[Tt]rusts?|[Gg]roups?|[Pp]artnership|[Aa]lliance) \((?:[\p{Lu}][\p{L}’'-]*,?|,? and|,? &| the| of| ){0,12}$/u;
/** Or one that tells where a place stands which somebody goes to: "moved her daughter to a private school in Surrey". */
const SITUATES =
  /\b(?:an?|another|one|the nearest) (?:[\w’'-]+ ){0,4}(?:school|college|academy|hospital|clinic|unit|home|centre|placement|place|provider) (?:over |up |down )?(?:in|near|outside) $/u;
/** Or one of a neighbour who is told of in passing: "the grade that our neighbours in Kent got". */
const NEIGHBOURS =
  /\b(?:our|its|their|the (?:council|county|city|borough|town)['’]s) (?:\w+ )?(?:neighbours?|counterparts?|colleagues|friends) (?:over |across |up |down )?(?:in|at|from) $/u;
/** Characters in which it says so. */
const COVERED_REACH = 80;

/** Is the area whose name begins at `start` named only as one more that a body covers, or as a neighbour's? It is not what the text turns to. */
export function isCovered(start: number, text: string): boolean {
  // They end in a word and a space, or in what opens a bracket.
  const mark = text[start - 1];
  if ((mark !== " " && mark !== "(") || text[start - 2] === ".") return false;
  const before = text.slice(Math.max(0, start - COVERED_REACH), start);
  return (
    SITUATES.test(before) ||
    COVERED.test(before) ||
    NEIGHBOURS.test(before) ||
    (before.includes("(") && SHORT_FOR.test(before))
  );
}

type TextSpan = Readonly<Record<"start" | "end", number>>;

/** How the text before a name ends where the name only measures, or tells what was parted from or lies beside: "since the island parted company with", "a year after". */
const BESIDE =
  /\b(?:from|than|unlike|like|since|outside|beyond|near|left|quit|borders|with|(?:next|door|close|closer|contrast|opposed|compared|similar) to|(?:year|month|week|day)s? (?:after|before)) (?:(?:in|of|the|its|their|our|those|that|neighbouring|nearby|neighbour|neighbours) ){0,3}$/u;
/** Inspectors may be pleased with a place, or have met with its people. */
const WITH_IT =
  /\b(?:along|together|pleased|satisfied|happy|impressed|fault|failings|problems|wrong) with $/u;

/** "It is a different story from Kent, where the council was told": the text goes on there. */
const GOES_ON_THERE = /^,? (?:where|which) /u;

/** Is the area that is named there only named beside another ("the first inspection since the town parted from Kent")? */
export function isNamedAside({ start, end }: TextSpan, text: string): boolean {
  if (text[start - 1] !== " " || GOES_ON_THERE.test(text.slice(end, end + 8))) return false;
  const before = text.slice(Math.max(0, start - COVERED_REACH), start);
  return BESIDE.test(before) && !WITH_IT.test(before);
}
