import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

function figuresOf(sentence: string): string[] {
  const text = `Inspectors report on Kent

By Ann Reed
12 March 2024

Kent County Council was told to improve after an inspection of special educational needs (SEND) services by Ofsted and the Care Quality Commission in January.

${sentence}
`;
  return readText(text).measures.map(({ value, unit }) => `${value} ${unit}`);
}

test.for<readonly [string]>([
  ["“I have been warning the council for four years,” she said of the waiting list."],
  ["Inspectors spent two weeks in the county looking at waits for therapy."],
  ["Councillors spent three hours on Monday night debating the waits."],
  ["She spent three years fighting for a place and the wait goes on."],
  ["He has been battling for two years to get a school place."],
  ["It is nearly six years since inspectors were last here to look at waiting times."],
  ["Waiting lists are looked at by advisers every six months."],
  ["Waiting times suffered in ten years of austerity."],
  ["The verdict was three years in the making and families are still waiting."],
  ["No family should wait two years for a diagnosis."],
  ["We want no child to wait more than 18 weeks for therapy."],
  ["Had we lived in Essex it would have taken six months."],
  ["Inspectors visited nine schools, two colleges and a clinic."],
  ["They went through the files of eight children."],
  ["“We've been through five caseworkers in two years,” said a mother."],
  ["I have had three different coordinators since Christmas."],
  ["Parents praised the county's four special schools."],
  ["Her son has been at five schools."],
  ["She was contacted by 30 parents after the report."],
  ["He gets six emails a week from families."],
  ["They were back to see what had been done about seven serious weaknesses."],
  ["It was their first visit since 2018, when they listed nine weaknesses."],
])("no figure: %s", ([sentence]) => expect(figuresOf(sentence)).toEqual([]));

test.for<readonly [string, readonly string[]]>([
  ["The wait has come down from three years to 30 weeks.", ["3 years", "30 weeks"]],
  ["Requests for plans are up 40 per cent since 2019.", ["40 %"]],
  ["Exclusions fell from 40 to none.", ["40 number"]],
  ["Two new caseworkers starting in May will help.", ["2 caseworkers"]],
  ["Agency workers are almost a third of the SEND team.", ["33 %"]],
  ["About half of the areas inspected so far in England had to write one.", ["50 %"]],
  ["They found six things that need fixing.", ["6 things"]],
  ["There are four areas where the partnership must do better.", ["4 areas"]],
  ["Our caseworker changed five times.", ["5 times"]],
  ["His plan was seven months late.", ["7 months"]],
  ["Teenagers can see a counsellor in three weeks.", ["3 weeks"]],
  ["She was on that list for 31 months.", ["31 months"]],
  ["Waits have fallen by five months since an extra clinic opened.", ["5 months"]],
  ["Demand has trebled in four years.", ["200 %"]],
  ["No child now waits more than six weeks.", ["6 weeks"]],
  ["Inspectors uncovered eight serious failings.", ["8 failings"]],
])("a figure: %s", ([sentence, figures]) => expect(figuresOf(sentence)).toEqual(figures));
