import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticleText } from "../../../loader/layout/article-text.ts";
import { readNameCues } from "../../../loader/tables/name-cues.ts";

const seeds = join(import.meta.dirname, "../../../seeds");
const cues = readNameCues(seeds);
const read = (...lines: string[]) => readArticleText(lines.join("\n"), cues);
const rolesOf = (...lines: string[]) => read(...lines).sentences.map(({ role, text }) => `${role}: ${text}`);

test("title, author, date and publisher are read from the lines around the text", () => {
  const { article } = read(
    "Express & Star",
    "Council told to act on special needs",
    "By Jane Bloggs, Local Democracy Reporter",
    "Published: 3rd May 2021, 14:32",
    "Inspectors have found serious failings in the county's special needs services.",
  );
  expect(article).toMatchObject({
    title: "Council told to act on special needs",
    author: "Jane Bloggs",
    publisher: "Express & Star",
    published: "2021-05-03",
  });
});

test.for([
  "By Jane Bloggs Local Democracy Reporter",
  "ByJane BloggsLocal Democracy Reporter",
  "By chief reporter Jane Bloggs",
  "By Jane Bloggs @janebloggs Senior Reporter",
  "Author: Jane Bloggs Published 16th Jul 2024",
])("%s names the author", (line) => {
  const { article } = read(
    "Council told to act",
    line,
    "Inspectors have found serious failings in the county's special needs services.",
  );
  expect(article.author).toBe("Jane Bloggs");
});

test.for([
  ["Thursday, June 22, 2017", "2017-06-22"],
  ["| 13 December 2018", "2018-12-13"],
  ["14:32, 3 JUN 2021", "2021-06-03"],
  ["Posted on 09/05/2024 at 6:00am", "2024-05-09"],
  ["Published: 1st March 2022", "2022-03-01"],
  ["2023-11-30", "2023-11-30"],
  ["Ely Star, 5th October 2016", "2016-10-05"],
  ["Education | Published Jul 18, 2023 | Last Updated Jul 19, 2023", "2023-07-18"],
])("the line %s dates the article %s", ([line = "", published]) => {
  const { article } = read(
    "Council told to act",
    line,
    "Inspectors have found serious failings in the county's special needs services.",
  );
  expect(article.published).toBe(published);
});

test.for([
  ["Aberdale Echo, 14 March 2025", "Aberdale Echo", null],
  ["Aber Star, 5th October 2016", "Aber Star", null],
  ["The Aber and Mere Evening News – Friday 14 March 2025", "The Aber and Mere Evening News", null],
  ["Aber Gazette & Herald | 14 March 2025", "Aber Gazette & Herald", null],
  // Known by another name.
  ["Wigan Observer, 14 March 2025", "Wigan Today", null],
  // Persons, and what is more than an outlet and its day.
  ["Jane Star, 14 March 2025", null, "Jane Star"],
  ["By Jane Bloggs, Aber Echo, 14 March 2025", null, "Jane Bloggs"],
  ["Council News, last told of on 14 March 2025 here", null, null],
  ["Families in Aberdale, 14 March 2025", null, null],
] as const)("the line %s tells the outlet %s and the author %s", ([line, publisher, author]) => {
  const { article } = read(
    "Council told to act",
    line,
    "Inspectors have found serious failings in the county's special needs services.",
  );
  expect([article.publisher, article.author]).toEqual([publisher, author]);
});

test("a date inside a sentence is not the date of the article", () => {
  expect(read("The visit took place on 3 May 2021 and found many good things.").article.published).toBeNull();
});

test("a picture in words is no caption", () => {
  expect(
    rolesOf(
      "Council told to act",
      "The report paints a bleak picture: many children wait for a year or more.",
    ),
  ).toEqual([
    "headline: Council told to act",
    "lead: The report paints a bleak picture: many children wait for a year or more.",
  ]);
});

test("adverts, captions and links are told from prose", () => {
  expect(
    rolesOf(
      "Council told to act",
      "Jane Bloggs",
      "4 May 2021",
      "Inspectors have found serious failings in the county's special needs services.",
      "County Hall in Matlock. Picture: Jane Bloggs",
      "Long waits",
      "Some children waited for more than two years to be seen by a therapist.",
      "Read more: Council leader resigns",
      "Bus fares to rise in June",
      "The council said it was sorry for the distress that families had suffered.",
      "Most read",
      "A man has been arrested after a crash on the motorway near the town.",
    ),
  ).toEqual([
    "headline: Council told to act",
    "byline: Jane Bloggs",
    "dateline: 4 May 2021",
    "lead: Inspectors have found serious failings in the county's special needs services.",
    "caption: County Hall in Matlock.",
    "caption: Picture: Jane Bloggs",
    "furniture: Long waits",
    "body: Some children waited for more than two years to be seen by a therapist.",
    "furniture: Read more: Council leader resigns",
    "furniture: Bus fares to rise in June",
    "body: The council said it was sorry for the distress that families had suffered.",
    "furniture: Most read",
    "furniture: A man has been arrested after a crash on the motorway near the town.",
  ]);
});

test("in a box of links what tempts one to a story is no text", () => {
  const roles = rolesOf(
    "Council told to act on special needs",
    "Inspectors have found serious failings in the county's special needs services.",
    "Families told them that they wait far too long for the help that they need.",
    "More from the Star on theatre and sport",
    "The Lions' Revolt",
    "Comedy, wordplay and a lot of love for language are what this show has to offer.",
    "Go to the featureMore theatre",
    "Inspectors also said that plans for children with special needs come far too late.",
  );
  expect(roles.filter((role) => role.startsWith("body"))).toEqual([
    "body: Families told them that they wait far too long for the help that they need.",
    "body: Inspectors also said that plans for children with special needs come far too late.",
  ]);
});

test("a box that has lost its links ends no text", () => {
  const roles = rolesOf(
    "Council told to act",
    "Inspectors have found serious failings in the county's special needs services.",
    "Some children waited for more than two years to be seen by a therapist.",
    "Most read",
    "Too few children in the county are seen by inspectors' favourite services, they said.",
  );
  expect(roles.map((line) => line.split(":")[0])).toEqual(["headline", "lead", "body", "furniture", "body"]);
});

test.for([
  ["Cllr. A. B. Smith met Mr. Jones. They agreed.", ["Cllr. A. B. Smith met Mr. Jones.", "They agreed."]],
  ["It cost £1.5m in 2017/18. Costs rose.", ["It cost £1.5m in 2017/18.", "Costs rose."]],
  ["“We are sorry.” She left.", ["“We are sorry.”", "She left."]],
  ["“Are we ready?” he asked. “No.”", ["“Are we ready?” he asked.", "“No.”"]],
  ["Waits fell (slowly). Parents agreed!", ["Waits fell (slowly).", "Parents agreed!"]],
  ["It ends in mid-sen", ["It ends in mid-sen"]],
] as const)("%s is cut into sentences", ([text, expected]) => {
  expect(read(text).sentences.map((sentence) => sentence.text)).toEqual(expected);
});

test.for([
  ['Plans were "poor" and late.', ["poor"]],
  ["It was ‘too slow’, they said.", ["too slow"]],
  ["Families' views were 'not heard' by the area's leaders.", ["not heard"]],
  [
    "It said: ‘The leaders' plans and the schools' work are good.’",
    ["The leaders' plans and the schools' work are good."],
  ],
  ["‘bleak' was the word.", ["bleak"]],
  ["“One paragraph that goes on", ["One paragraph that goes on"]],
  ["She said “he called it ‘poor’ twice” today.", ["he called it ‘poor’ twice"]],
  ["It's the council's plan.", []],
  ["They said ‘area’𝐊 plans are late’ today.", ["area’𝐊 plans are late"]],
  ['A mark that opens nothing" and ends.', []],
] as const)("%s has these quotations", ([text, expected]) => {
  const { article, sentences } = read(text);
  const quotes = sentences.flatMap((sentence) => sentence.quotes);
  expect(quotes.map(({ start, end }) => article.text.slice(start, end))).toEqual(expected);
});

test("every sentence and token stands at its offsets, whatever the text holds", () => {
  const odd = "\u0000 \ud800 ‘ ’ \" “ ” ' \n\n\t• «x» 1.5. A\n'''\n\"\"\"\n‘‘‘ ’’’\nREADING. OFSTED’S 'X";
  const { article, sentences } = read(odd, "", "  The end.  ");
  for (const { start, end, text, tokens } of sentences) {
    expect(article.text.slice(start, end)).toBe(text);
    for (const token of tokens) expect(token.start >= start && token.end <= end).toBe(true);
  }
  expect(sentences.at(-1)?.text).toBe("The end.");
});

test.for(["'", '"', "‘", "’ ", "A. ", "\n", "By Jane ", "Aa-", "1 May 2020 ", "“”", "s' x"])(
  "a text of %j a hundred thousand times over is read",
  (unit) => {
    expect(read(unit.repeat(100_000)).article.text.length).toBe(unit.length * 100_000);
  },
);
