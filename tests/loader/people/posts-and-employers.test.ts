import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `Services in Kent criticised

Ofsted and the Care Quality Commission inspected services for children with special educational needs in Kent in January 2019. Children wait too long for autism assessments, the inspectors said.`;

function told(text: string): string[] {
  const { people } = readText(`${OPENING}\n\n${text}`);
  return people.map(({ name, role, organisation, kind }) =>
    [name, role ?? "-", organisation ?? "-", kind].join(" | "),
  );
}

test.for<[string, string[]]>([
  // What a post is for may be in words that no table holds, before the name and after it.
  [
    "Kent County Council's cabinet member for learning and aspiration, Cllr Ann Hill, said: “It is fair.”",
    ["Ann Hill | cabinet member for learning and aspiration | Kent County Council | official"],
  ],
  [
    "Ann Hill, Kent County Council's director of starting well, said: “It is fair.”",
    ["Ann Hill | director of starting well | Kent County Council | official"],
  ],
  [
    "Cllr Ann Hill (Con, Maidstone South and East Rural), cabinet member for education, said: “It is fair.”",
    ["Ann Hill | cabinet member for education | Kent County Council | official"],
  ],
  [
    "Labour councillor Ann Hill, who is in charge of children's services at the council, said: “It is fair.”",
    ["Ann Hill | in charge of children's services | Kent County Council | official"],
  ],
  // Of two who hold posts in one body each has their own.
  [
    "Ann Hill, leader of Kent County Council, and its interim chief executive, Bob Low, said it was fair.",
    [
      "Ann Hill | leader | Kent County Council | official",
      "Bob Low | interim chief executive | Kent County Council | official",
    ],
  ],
  // "Its" and "the group's" mean the body told of last.
  [
    "The news was welcomed by the parents' group Fair Deal Kent. Its chair, Ann Hill, said: “It is fair.”",
    ["Ann Hill | chair | Fair Deal Kent | campaigner"],
  ],
  // The words before its name describe a body, and whoever founds or speaks for it is no official.
  [
    "Ann Hill, founder of campaign group Fair Deal Kent, said: “It is fair.”",
    ["Ann Hill | founder | Fair Deal Kent | campaigner"],
  ],
  ["“It is fair,” said Ann Hill of the charity Fair Deal.", ["Ann Hill | - | Fair Deal | campaigner"]],
  [
    "Ann Hill, from the Facebook group Kent SEND Warriors, said: “It is fair.”",
    ["Ann Hill | - | Kent SEND Warriors | campaigner"],
  ],
  [
    "Ann Hill, who chairs Rutland Parent Carer Forum, said: “It is fair.”",
    ["Ann Hill | chair of Rutland Parent Carer Forum | Rutland Parent Carer Forum | campaigner"],
  ],
  // A councillor without a post, and a post that only a council has, are the council's that the article is about.
  ["Cllr Ann Hill said: “It is fair.”", ["Ann Hill | councillor | Kent County Council | official"]],
  [
    "Council chief executive Ann Hill came from Essex County Council in May.",
    ["Ann Hill | Council chief executive | Kent County Council | official"],
  ],
  [
    "Her Majesty's Inspector Ann Hill wrote the letter.",
    ["Ann Hill | Her Majesty's Inspector | Ofsted | inspector"],
  ],
  // "Its" means the subject of the sentence before, not the body named last in it.
  [
    "The parents' charity Fair Deal Kent said it hoped that Kent County Council would listen. Its trustee, Ann Hill, added more.",
    ["Ann Hill | trustee | Fair Deal Kent | campaigner"],
  ],
  // Who holds no post is of the body that owns or follows the name: its official, inspector or nobody's.
  ["Kent County Council's Ann Hill said: “It is fair.”", ["Ann Hill | - | Kent County Council | official"]],
  [
    "Ann Hill, of NHS Kent and Medway CCG, said: “It is fair.”",
    ["Ann Hill | - | NHS Kent and Medway CCG | official"],
  ],
  ["The letter is signed by Ann Hill, of Ofsted.", ["Ann Hill | - | Ofsted | inspector"]],
  [
    "Head teacher Ann Hill, of Parkfield School, said: “It is fair.”",
    ["Ann Hill | Head teacher | Parkfield School | official"],
  ],
  // A post in the plural is both names'.
  [
    "“It is fair,” said Ann Hill and Bob Low, co-chairs of Fair Deal Forum.",
    [
      "Ann Hill | co-chair | Fair Deal Forum | campaigner",
      "Bob Low | co-chair | Fair Deal Forum | campaigner",
    ],
  ],
  [
    "Kent County Council has appointed Ann Hill as its new director of children's services.",
    ["Ann Hill | director of children's services | Kent County Council | official"],
  ],
  [
    "Cllr Ann Hill – who took over as cabinet member in May – said: “It is fair.”",
    ["Ann Hill | cabinet member | Kent County Council | official"],
  ],
  ["North Thanet MP Ann Hill said: “It is fair.”", ["Ann Hill | North Thanet MP | - | official"]],
  [
    "Independent Cllr Ann Hill said: “It is fair.”",
    ["Ann Hill | Independent Cllr | Kent County Council | official"],
  ],
])("%s", ([text, people]) => expect(told(text)).toEqual(people));

test.for<[string, string[]]>([
  // A parent who holds a post in a group is told by the post.
  [
    "The parents' group Fair Deal Kent said it was no surprise. Its organiser, mum-of-three Ann Hill, said: “It is fair.”",
    ["Ann Hill | organiser | Fair Deal Kent | campaigner"],
  ],
  [
    "The association's SEND lead, Ann Hill, said: “It is fair.”",
    ["Ann Hill | SEND lead | association | campaigner"],
  ],
  [
    "Ann Hill, Labour cabinet member for education in the county, said: “It is fair.”",
    ["Ann Hill | Labour cabinet member for education | Kent County Council | official"],
  ],
  [
    "Ann Hill, chair of governors at a primary in Dover, said: “It is fair.”",
    ["Ann Hill | chair of governors at a primary in Dover | - | official"],
  ],
])("%s", ([text, people]) => expect(told(text)).toEqual(people));

test("a council that only a post names is a body of the text, once", () => {
  const text = `${OPENING}\n\nCouncil leader Ann Hill said: “It is fair.” Bob Low, director of education, agreed.`;
  const { bodies, mentions } = readText(text);
  expect(bodies).toMatchObject([{ name: "Kent County Council", mentions: ["Council leader"] }]);
  expect(mentions.filter(({ id }) => id === "body:E10000016")).toHaveLength(1);
});

test.for<[string, string]>([
  ["Ann Hill, chair of the forum since its launch, said: “It is fair.”", "chair"],
  ["Ann Hill, head of service for the last three years, said: “It is fair.”", "head of service"],
])("a post goes no further than its own words: %s", ([text, role]) =>
  expect(told(text)[0]).toContain(`| ${role} |`),
);
