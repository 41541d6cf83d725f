import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const TEXT =
  "Ofsted and the Care Quality Commission have found that services for children with special educational needs in Bury are not good enough after a visit in March.\n\nParents are angry, they said.\n";

function headOf(lines: readonly string[]): string[] {
  const { title, publisher, published } = readText(`${lines.join("\n\n")}\n\n${TEXT}`).article;
  return [title, publisher ?? "-", published ?? "-"];
}

test.for<[string[], string, string]>([
  [
    ["NHS Sussex", "News and media", "Partners respond to inspection", "Published: 12 May 2019"],
    "Partners respond to inspection",
    "NHS Sussex",
  ],
  [
    [
      "The Wobbly Stool",
      "one mum, two boys, several thousand emails",
      "Three out of six",
      "Posted on 12 May 2019 by Nettie",
    ],
    "Three out of six",
    "The Wobbly Stool",
  ],
  [
    [
      "The Gwash Valley Messenger",
      "Serving Oakham since 1931",
      "Sunday, 12 May 2019",
      "Inspectors think well of the county",
    ],
    "Inspectors think well of the county",
    "The Gwash Valley Messenger",
  ],
  [
    ["Bury Council", "Special needs services praised by inspectors", "12 May 2019"],
    "Special needs services praised by inspectors",
    "Bury Council",
  ],
  [
    ["OPINION", "The notice has gone. The trust has not come back", "12 May 2019"],
    "The notice has gone. The trust has not come back",
    "-",
  ],
  [["THE POST SAYS", "Seven out of 12 is a start", "12 May 2019"], "Seven out of 12 is a start", "-"],
  [
    ["NEWS RELEASE", "12 May 2019", "For immediate use", "Inspectors praise the city's support"],
    "Inspectors praise the city's support",
    "-",
  ],
])("what is printed above the title is none: %s", ([lines, title, publisher]) =>
  expect(headOf(lines)).toEqual([title, publisher, "2019-05-12"]),
);

test.for([
  ["SEND Services Praised", "Inspectors find much to like in Bury", "12 May 2019"],
  ["Council Slammed Over Failings", "By Ann Hill", "12 May 2019"],
  ["Broken Promises", "Why Bury's families have had enough", "By Ann Hill", "12 May 2019"],
  ["The calendar on the fridge", "Behind a bleak verdict are families who wait", "12 May 2019"],
])("a short title stays the title: %s", (lines) => expect(headOf(lines)[0]).toBe(lines[0]));
