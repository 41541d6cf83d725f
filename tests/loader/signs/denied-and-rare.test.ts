import { expect, test } from "vitest";
import { signsOf } from "../signs-of.ts";

const read = (sentence: string, sign: string): void => expect(signsOf(sentence)).toEqual([sign]);

test.for([
  ["Attendance is not as high as it was", "weakness"],
  ["Short breaks are not as long as they were", "weakness"],
  ["Attainment is not as high as it was before the pandemic", "weakness"],
  ["Exclusions are not as high as they were", "strength"],
  ["Waits for therapy are not as long as before", "strength"],
] as const)("not as much as it was, of good things and bad: %s: %s", ([sentence, sign]) =>
  read(sentence, sign),
);

test.for([
  ["It is rare for a child to be excluded", "strength"],
  ["It is rare for pupils with SEND to be suspended", "strength"],
  ["It is still rare for a review to be missed", "strength"],
  ["It is rare for plans to be late", "strength"],
  ["It is rare for inspectors to see such strong leadership", "strength"],
  ["It is no longer unusual for plans to be on time", "strength"],
  ["It is rare for plans to be clear", "weakness"],
  ["It is rare for parents to be listened to", "weakness"],
  ["It is hardly unusual that plans are late", "weakness"],
] as const)("what is rare: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Parents have never felt so ignored", "weakness"],
  ["The school never felt too welcoming", "weakness"],
  ["Managers never had delays reported to them", "weakness"],
  ["Councillors never had problems with transport drawn to their notice", "weakness"],
  ["Children have never been left waiting so long", "weakness"],
  ["Never have waits been so long", "weakness"],
  ["Officers never had to wait for a reply, but parents do", "weakness"],
  ["Annual reviews are never late", "strength"],
] as const)("never, and never so: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Schools refuse to exclude pupils and help them to thrive", "strength"],
  ["Children who refuse to go to school are supported well by the mental health team", "strength"],
  ["Parents who were reluctant to trust the council now say they feel heard", "strength"],
  ["No school refuses to admit children with SEND", "strength"],
  ["Leaders are unwilling to accept poor provision", "strength"],
  ["Some head teachers refuse to work well with parents", "weakness"],
  ["The council refuses to listen to parents", "weakness"],
] as const)("what is refused, and by whom: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Fewer than a tenth of pupils now get suspended", "strength"],
  ["Fewer than a tenth of families now have to appeal", "strength"],
  ["Fewer than half of families have a named worker", "weakness"],
  ["Less than a third of children get speech therapy", "weakness"],
  ["Exclusions are less than half the national rate", "strength"],
  ["Waits for therapy are less than four weeks", "strength"],
] as const)("fewer and less than: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Clubs meet what should be simple needs well", "strength"],
  ["Young people's views, which should shape plans, are considered", "strength"],
  ["Children who could benefit from earlier help are missed", "weakness"],
  ["Health visitors know which children could benefit from earlier help", "strength"],
  ["Waits for therapy run not for months but for years", "weakness"],
  ["The council missed not one deadline but three", "weakness"],
  ["Staff would benefit from more training", "weakness"],
] as const)("what an aside needs, and not this but that: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Exclusions used to be high, but are now low", "strength"],
  ["Absence had been high but is now below average", "strength"],
  ["Exclusions had been high but are now among the lowest in the country", "strength"],
  ["Attendance had been high but is now among the lowest in the country", "weakness"],
  ["Plans have ceased to be late", "strength"],
  ["Attendance did not stop improving", "strength"],
  ["Links with health can hardly get stronger", "strength"],
  ["Cuts did little to harm the quality of short breaks", "strength"],
  ["Leaders did nothing to cut waits for CAMHS", "weakness"],
  ["Plans reflect the views of professionals", "weakness"],
  ["Parents know about the local offer but do not use it", "weakness"],
] as const)("what was and is no more: %s: %s", ([sentence, sign]) => read(sentence, sign));

test.for([
  ["Waits have never been shorter", "strength"],
  ["Plans have never been late since the new team was set up", "strength"],
  ["Fewer families say that they are unhappy", "strength"],
  ["Very few feel left out", "strength"],
  ["Fewer plans than before are late", "strength"],
  ["Plans are clear and timely, with only some minor errors", "strength"],
  ["Fewer families say that they are happy", "weakness"],
  ["Children do not make the progress they should", "weakness"],
] as const)("how few, how short and as it should be: %s: %s", ([sentence, sign]) => read(sentence, sign));
