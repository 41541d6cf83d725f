import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticleText } from "../../../loader/layout/article-text.ts";
import type { Mention } from "../../../loader/model/mention.ts";
import { findMentions } from "../../../loader/names/find-mentions.ts";
import { resolveEntities } from "../../../loader/names/resolve-entities.ts";
import { readNameCues } from "../../../loader/tables/name-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const seeds = join(import.meta.dirname, "../../../seeds");
const reference = readReference(seeds);
const cues = readNameCues(seeds, reference);

/** Reads a made-up article; a date makes its dateline. */
function read(text: string, date?: string) {
  const lines = ["Report on services is published", ...(date ? [date] : []), text];
  const { article, sentences } = readArticleText(lines.join("\n"), cues);
  return { article, ...findMentions(sentences, article, reference, cues) };
}

function namesIn(text: string, date?: string) {
  const { areas, bodies, inspectorates } = resolveEntities(read(text, date).mentions, reference);
  return [...areas.map(({ name }) => name), ...bodies.map(({ name }) => name), ...inspectorates];
}

function nameOf({ entityId, named }: Mention): string {
  return (
    named?.name ??
    reference.areas.get(entityId ?? "")?.name ??
    reference.bodies.get(entityId ?? "")?.name ??
    ""
  );
}

/** What words refer back to, as "the council = Kent County Council". */
function references(text: string, date?: string): string[] {
  return read(text, date)
    .mentions.filter(({ by }) => by === "reference")
    .map((mention) => `${mention.exact} = ${nameOf(mention)}`);
}

test.for([
  ["Ofsted and the CQC came to see how families in Kent fare.", ["Kent", "Ofsted", "CQC"]],
  [
    "The Care Quality Commission wrote to St. Helens Council last week.",
    ["St Helens", "St Helens Council", "CQC"],
  ],
  ["FAMILIES IN BURY WAIT FOR MORE THAN A YEAR, INSPECTORS SAY.", ["Bury"]],
  [
    "Stockton on Tees Borough Council has a plan for its families.",
    ["Stockton-on-Tees", "Stockton-on-Tees Borough Council"],
  ],
  [
    "Hertfordshire council's services need to improve, they found.",
    ["Hertfordshire", "Hertfordshire County Council"],
  ],
  [
    "Parents praised Alder Hey Children’s NHS Foundation Trust in Sefton.",
    ["Sefton", "Alder Hey Children's NHS Foundation Trust"],
  ],
  [
    "In Leicester the Leicestershire NHS Partnership Trust helps families.",
    ["Leicester", "Leicestershire Partnership NHS Trust"],
  ],
  [
    "In May 2023 families in Kent were let down by the NHS in Kent and Medway.",
    ["Kent", "NHS Kent and Medway Integrated Care Board"],
  ],
  [
    "Families in Bury wait for Wiltshire Hospitals NHS Partnership Trust to help.",
    ["Bury", "Wiltshire Hospitals NHS Partnership Trust"],
  ],
  ["The Made Up Valley NHS Trust serves many families in Sefton.", ["Sefton", "Made Up Valley NHS Trust"]],
  [
    "Bury Local Area Partnership was told to write a plan of action.",
    ["Bury", "Bury Local Area Partnership"],
  ],
  [
    "Services in Suffolk fail families, and SCC said that it was sorry.",
    ["Suffolk", "Suffolk County Council"],
  ],
] as const)("%s names %j", ([text, expected]) => {
  expect(namesIn(text).sort()).toEqual([...expected].sort());
});

test.for([
  "Reading, writing and maths results rose for many pupils.",
  "Reading levels rose for many of the younger pupils.",
  "A Wiltshire Lib Dem said that families had been let down.",
  "She told Kent Online and the Wirral Globe that families wait.",
  "Devon Harris, who is nine, waited a year for a place at school.",
  "Mr Sutton and Andrew Wakefield said that families had been let down.",
  "He studied at Leeds University and taught at Bolton Primary School.",
  "The Bishop of Leicester and the MP for Derby North spoke of it.",
  "Fans of Derby County and Leicester City heard BBC Radio Sheffield.",
  "They moved to New York, and then to Newcastle-under-Lyme.",
  "Families in the Wiltshire town wait for a place at a school.",
  "Cambridgeshire and Peterborough CCG has a plan for its families.",
  "Her son Devon waited for a place for more than a year.",
])("%s names no area", (text) => {
  expect(resolveEntities(read(text).mentions, reference).areas).toEqual([]);
});

test.for([
  ["A letter to Nene and Corby CCGs praised them for what they do.", ["NHS Nene CCG", "NHS Corby CCG"]],
  [
    "NHS Hardwick, Erewash and Southern Derbyshire CCGs were told to act.",
    ["NHS Hardwick CCG", "NHS Erewash CCG", "NHS Southern Derbyshire CCG"],
  ],
  [
    "Nottingham City and Nottinghamshire County councils work as one team.",
    ["Nottingham City Council", "Nottinghamshire County Council"],
  ],
  [
    "In Kingston a firm owned by Kingston, Richmond and Windsor and Maidenhead councils runs services.",
    [
      "Royal Borough of Kingston upon Thames",
      "London Borough of Richmond upon Thames",
      "Royal Borough of Windsor and Maidenhead",
    ],
  ],
  ["NHS Gloucestershire Clinical Commissioning Group (GCCG) was told to act.", ["NHS Gloucestershire CCG"]],
  [
    "They praised BaNES, Swindon and Wiltshire CCG for what it does.",
    ["NHS Bath and North East Somerset, Swindon and Wiltshire CCG"],
  ],
  ["Inspectors praised Hillingdon's clinical commissioning group for it.", ["NHS Hillingdon CCG"]],
  [
    "The clinical commissioning groups covering Wyre Forest, Redditch and Bromsgrove and South Worcestershire must act.",
    ["NHS Wyre Forest CCG", "NHS Redditch and Bromsgrove CCG", "NHS South Worcestershire CCG"],
  ],
  [
    "Its CCGs – Ipswich and East Suffolk and West Suffolk – were told to act.",
    ["NHS Ipswich and East Suffolk CCG", "NHS West Suffolk CCG"],
  ],
  ["The work was done by Brighter Futures for Children for families.", ["Brighter Futures for Children"]],
  ["They wrote to Point, the parent carer forum, after the visit.", ["Point"]],
  ["She chairs the Devon Children and Families Partnership Executive, which met.", []],
  [
    "They wrote to Milton Keynes Council and CCG after their visit.",
    ["Milton Keynes City Council", "NHS Milton Keynes CCG"],
  ],
  ["The accountable officer for the Staffordshire CCGs was pleased.", ["Staffordshire CCGs"]],
  [
    "Sefton Council and local clinical commissioning groups must act.",
    ["Sefton Metropolitan Borough Council", "NHS South Sefton CCG", "NHS Southport and Formby CCG"],
  ],
] as const)("%s names %j", ([text, expected]) => {
  const { bodies } = resolveEntities(read(text).mentions, reference);
  expect(bodies.map(({ name }) => name).sort()).toEqual([...expected].sort());
});

test.for([
  ["The Kent and Medway CCGs must act, Ofsted says.", "2019-03-01", ["Kent and Medway CCGs"]],
  ["The Kent and Medway CCGs must act, Ofsted says.", "2021-03-01", ["NHS Kent and Medway CCG"]],
  ["Clinical commissioning groups in Kent must act, Ofsted says.", "2019-03-01", ["Kent CCGs"]],
  [
    "Somerset Clinical Commissioning Group must act, and so must the county council.",
    "2020-11-30",
    ["NHS Somerset CCG", "Somerset County Council"],
  ],
  [
    "Families in Suffolk praised Suffolk Parent Carer Network for it.",
    "2019-03-01",
    ["Suffolk Parent Carer Network"],
  ],
  [
    "Families in Wirral praised Parent Carer Participation Forum Wirral.",
    "2021-03-01",
    ["Parent Carer Participation Forum Wirral"],
  ],
  [
    "Families in Manchester praised the city's Parent Carer Forum for it.",
    "2021-03-01",
    ["Manchester Parent Carer Forum"],
  ],
  [
    "Families praised Warrington Parents and Carers Group in Warrington.",
    "2021-03-01",
    ["Warrington Parents and Carers Group"],
  ],
  [
    "Families in Kent wait too long, inspectors say.\nKent County Council says sorry. Picture: Getty Images",
    "2021-03-01",
    ["Kent County Council"],
  ],
  ["In Rutland the local Parent Carer Forum was praised.", "2021-03-01", ["Rutland Parent Carer Voice"]],
  ["In May Bury's Local Area Partnership was praised.", "2024-03-01", ["Bury Local Area Partnership"]],
  [
    "The Bury Children and Young People Partnership Board was sorry.",
    "2019-03-01",
    ["Bury Children and Young People Partnership Board"],
  ],
  ["Rutland Disabled Youth Forum had a say.", "2024-03-01", ["Rutland Disabled Youth Forum"]],
  ["In Bedford the Parent Carer Forum was praised.", "2024-03-01", ["Bedford Borough Parent Carer Forum"]],
  [
    "In Bournemouth, Christchurch and Poole they praised the BCP SEND Local Area Partnership.",
    "2024-03-01",
    ["BCP SEND Local Area Partnership"],
  ],
  [
    "Inspectors praised Darlington in a letter to Darlington Town Hall.",
    "2021-03-01",
    ["Darlington Borough Council"],
  ],
  [
    "Mid Yorkshire Hospitals NHS Trust has few therapists, they found.",
    "2017-03-01",
    ["Mid Yorkshire Hospitals NHS Trust"],
  ],
] as const)("%s names, on %s, %j", ([text, date, expected]) => {
  const { bodies } = resolveEntities(read(text, date).mentions, reference);
  expect(bodies.map(({ name }) => name).sort()).toEqual([...expected].sort());
});

test.for([
  ["Kent families wait too long. The council said that it was sorry.", ["The council = Kent County Council"]],
  [
    "Families in Leeds wait. The city has few places, said the city council.",
    ["The city = Leeds", "the city council = Leeds City Council"],
  ],
  ["Families in Leeds wait too long. The county council said nothing.", []],
  ["Councils and clinical commissioning groups across England struggle.", []],
  [
    "In Kent families wait, and Kent is sorry. Fewer do in Surrey. The council agreed.",
    ["The council = Kent County Council"],
  ],
  [
    "Bury Local Area Partnership was told to act. The partnership said it would.",
    ["The partnership = Bury Local Area Partnership"],
  ],
  [
    "In Northamptonshire, Nene CCG and Corby CCG were inspected. The CCGs agreed.",
    ["CCGs = NHS Corby CCG", "CCGs = NHS Nene CCG"],
  ],
] as const)("%s refers back to %j", ([text, expected]) => {
  expect(references(text).sort()).toEqual([...expected].sort());
});

test.for([
  ["12 May 2017", "E10000027", "NHS Somerset CCG"],
  ["12 May 2024", "E06000066", "NHS Somerset Integrated Care Board"],
] as const)("on %s NHS Somerset and its area are those of the time", ([date, id, body]) => {
  const { areas, bodies } = resolveEntities(
    read("Families in Somerset wait, and NHS Somerset said that it was sorry.", date).mentions,
    reference,
  );
  expect(areas.map((area) => area.id)).toEqual([id]);
  expect(bodies.map(({ name }) => name)).toEqual([body]);
});

test("a county that has gone is meant where its council is named, and today's elsewhere", () => {
  const areasOf = (text: string) => resolveEntities(read(text).mentions, reference).areas.map(({ id }) => id);
  expect(areasOf("Families in Dorset wait. Dorset County Council and the CCG agreed.")).toEqual([
    "E10000009",
  ]);
  expect(areasOf("Families in Dorset wait. They have few places.")).toEqual(["E06000059"]);
});

test("an area without one CCG of its own leaves the CCG to a person, with its candidates", () => {
  const { review } = read("Families in Derbyshire wait. The CCG said sorry.", "12 May 2017");
  expect(review).toMatchObject([{ reason: "ambiguous", evidence: { exact: "CCG" } }]);
  expect(review[0]?.candidates.length).toBeGreaterThan(1);
});

test("a text that names no area but speaks of the authority is placed by its towns", () => {
  expect(namesIn("There are few therapists in Trowbridge, inspectors told the authority.")).toEqual([
    "Wiltshire",
    "Wiltshire Council",
  ]);
  expect(namesIn("There are few therapists in Trowbridge, inspectors found.")).toEqual([]);
});

test("every mention stands at its offsets", () => {
  const { article, mentions } = read(
    "Ofsted said Bury’s “council” and the CCG (in Bury) must act. The council agreed.",
  );
  expect(mentions.length).toBeGreaterThan(3);
  for (const { start, end, exact } of mentions) expect(article.text.slice(start, end)).toBe(exact);
});

test.for([
  "Kent County Council and the CCG, ",
  "The council. ",
  "Nene and Corby CCGs ",
  "\ud800",
  "READING AND ",
])("names are found in %j a few thousand times over", (unit) => {
  expect(() => read(unit.repeat(5000))).not.toThrow();
});
