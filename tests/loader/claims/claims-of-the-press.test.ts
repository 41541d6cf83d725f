import { expect, test } from "vitest";
import { claimsOf, told } from "../claims-of.ts";

test.for([
  // A second head of a list judges what follows anew.
  [
    "Inspectors saw strengths:\n- good links between nurseries and health visitors\nInspectors also named areas for improvement:\n- the speed with which plans are written",
    ["strength multi-agency-working early-years", "weakness ehcp-timeliness"],
  ],
  ["Areas for development include improving the timeliness of plans.", ["weakness ehcp-timeliness"]],
  [
    "The report named two areas of concern.\nThe first is the annual reviews.\nThe second is school transport.",
    ["weakness annual-reviews", "weakness transport"],
  ],
  [
    "They also called on schools and nurseries.\nAmong the strengths set out in the findings are:\n- good links between nurseries and health visitors",
    ["strength multi-agency-working early-years"],
  ],
  // Nouns of one verb are claims of their own where each is blamed by its own words.
  [
    "Too little training, long waiting times and unclear letters to parents are the main failings.",
    ["weakness workforce", "weakness health-waiting-times", "weakness communication-parents"],
  ],
  // What stands between dashes or after "though" parts no subject from its verb.
  [
    "Better local offer pages – a database that lists every club – was another area to improve.",
    ["weakness local-offer"],
  ],
  [
    "How the council communicates with parents of children with special needs, however, drew criticism.",
    ["weakness communication-parents"],
  ],
  // What got better, and how slowly, are two sides of one thing.
  [
    "Inspectors accepted that several things had got better, but change has come too slowly.",
    ["mixed pace-of-improvement"],
  ],
  ["Some nurseries could act sooner to spot needs.", ["weakness identification-assessment"]],
  ["Leaders knew what gaps were left and what could be done about them.", ["strength data-evaluation"]],
  // "Needs" is a noun here, and who finds it hard are the schools; a council's website is its local offer.
  ["Health visitors spot needs earlier.", ["strength early-years identification-assessment"]],
  ["Schools find it hard to get speech therapists.", ["weakness speech-language"]],
  ["Inspectors found services that are failing children.", ["weakness"]],
  ["The council website is out of date.", ["weakness local-offer"]],
  // Blame reaches as far as what is wanted, and no farther.
  ["Leaders do not check placements to ensure that they are good.", ["weakness quality-assurance"]],
  ["Pupils who need a wheelchair are left without one.", ["weakness therapies"]],
  ["Pupils who need help with speech thrive.", ["strength speech-language"]],
  // What a gap leaps over is blame only where the pattern does not name it itself.
  ["Early help teams are kind and stop problems getting worse.", ["strength social-care-early-help"]],
  // An aside between commas does not cut a subject from its verb.
  ["Social workers, though, know their families well.", ["strength social-care-early-help"]],
  [
    "Inspectors established that the deadline for annual reviews had been missed.",
    ["weakness annual-reviews"],
  ],
  ["Three annual reviews remain outstanding.", ["weakness annual-reviews"]],
  ["Short breaks remain outstanding.", ["strength short-breaks"]],
  ["Families' trust has, however, broken down over time.", ["weakness parental-confidence"]],
  [
    "Children have difficulty finding work once their education ends.",
    ["weakness preparation-for-adulthood"],
  ],
  ["Exclusions were high, although fixed-term exclusions had started to fall.", ["mixed exclusions"]],
  ["The forum's advice is sought but seldom acted upon.", ["weakness co-production"]],
  ["In May, inspectors found that waits for physiotherapy were too long.", ["weakness health-waiting-times"]],
] as const)("%s", ([text, claims]) => {
  expect(told(claimsOf(text)).map((claim) => claim.replace(/:.*$/su, ""))).toEqual(
    claims.map((claim) => expect.stringContaining(claim)),
  );
});

test("a claim without praise or blame takes the sign of the one before, until the text turns", () => {
  const text = [
    "Waits for therapy are far too long.",
    "Some pupils with autism are in school for an hour a day.",
    "However, every nursery has a link nurse.",
  ].join("\n");
  expect(claimsOf(text).findings.map(({ polarity }) => polarity)).toEqual([
    "weakness",
    "weakness",
    "strength",
  ]);
});

test("what the council says lends no sign", () => {
  const text =
    "Plans are late, the council said.\nThe school transport panel meets on Mondays in the town hall.";
  expect(claimsOf(text).findings).toHaveLength(1);
});

test.for([
  "The partnership must urgently address two areas of concern.",
  "Their letter runs to nine pages.",
  "Ofsted visited the county and its schools in March.",
  "Families of children with SEND receive strong support.",
])("no claim: %s", (text) => {
  expect(told(claimsOf(text))).toEqual([]);
});

test.for([
  // A second verb of saying opens no frame over what was told before it.
  [
    "The report points out that exclusions have soared, and says special schools are full to bursting.",
    ["weakness exclusions", "weakness specialist-provision"],
  ],
  // A list of main clauses is as many claims.
  [
    "Plans were late, leaders had no grip on exclusions, and parents were seldom heard.",
    ["weakness ehcp-timeliness", "weakness leadership-strategy", "weakness co-production"],
  ],
  // What is denied at the end stands before it.
  ["Leaders know well which schools include pupils and which do not.", ["strength leadership-strategy"]],
  // "At all" only underlines.
  ["There was no autism pathway at all for teenagers.", ["weakness neurodevelopmental-pathway"]],
  // Nobody, and none, of whom ill is told.
  ["Not a single annual review was missed.", ["strength annual-reviews"]],
  // A group's trouble is no blame.
  [
    "Youth justice workers skilfully help young people with communication difficulties.",
    ["strength youth-justice"],
  ],
] as const)("%s", ([text, claims]) => {
  const found = claimsOf(`${text}`).findings;
  expect(found.map(({ polarity, themes }) => `${polarity} ${themes[0]}`)).toEqual(claims);
});

test.for([
  // Figures tell how good it is, whatever the words.
  ["Last year 95 per cent of plans were issued within 20 weeks.", ["strength ehcp-timeliness"]],
  ["Last year 31 per cent of plans were issued within 20 weeks.", ["weakness ehcp-timeliness"]],
  ["Just over nine in ten plans are issued on time.", ["strength ehcp-timeliness"]],
  ["Last year 52 per cent of plans were issued within 20 weeks.", []],
  // A change counts, not where it ends.
  ["Plans issued on time have risen from 12 per cent to 38 per cent.", ["strength ehcp-timeliness"]],
  // A capital word in a name praises nobody.
  ["The parents' group Excellent Futures wrote about annual reviews.", []],
] as const)("%s", ([text, claims]) => {
  expect(claimsOf(text).findings.map(({ polarity, themes }) => `${polarity} ${themes[0]}`)).toEqual(claims);
});

test.for([
  // Found fault, and parents who do not believe what is good.
  ["Inspectors found fault with the timeliness and quality of plans.", ["weakness ehcp-quality"]],
  [
    "Most parents do not believe that needs are identified in good time.",
    ["weakness identification-assessment"],
  ],
  // How inspectors worked, who shares a duty, what a plan is, and another inspection's grades are no findings.
  ["They spoke with nurses and reviewed a wide range of performance data.", []],
  ["The council and the NHS share responsibility for services with annual reviews.", []],
  ["Some 670 pupils have a plan that sets out the help they should get.", []],
  ["Ofsted rated the county's children's services as good for early help.", []],
  // The reason for what was asked is a claim, and each of listed ones.
  [
    "Inspectors asked for a written statement of action after finding that annual reviews are late.",
    ["weakness annual-reviews"],
  ],
  [
    "They said that annual reviews are late, that social workers are kind and that transport is poor.",
    ["weakness annual-reviews", "strength social-care-early-help", "weakness transport"],
  ],
  ["The report asks us to:\n- make annual reviews prompt", ["weakness annual-reviews"]],
  // Praise that is taken back by half, of the same subject.
  ["Oversight of annual reviews had got better but is not yet embedded.", ["mixed annual-reviews"]],
  [
    "The queue for autism assessments has shortened but is still too long, and a lack of nurses means that clinics are late.",
    ["mixed neurodevelopmental-pathway", "weakness workforce"],
  ],
  // What a group would be without, and faults that are owned up to.
  ["Very few pupils are educated outside the county.", ["strength out-of-area-placements"]],
  // What a colon opens is not denied, and nobody is blamed for a wait that no child had.
  ["It never had to say so: its annual reviews were praised by inspectors.", ["strength annual-reviews"]],
  ["No child waited more than six weeks for speech therapy.", ["strength speech-language"]],
  ["Families battle to get their children's needs recognised.", ["weakness identification-assessment"]],
  ["The wait for speech therapy was one of the shortest they had seen.", ["strength health-waiting-times"]],
  ["Inspectors said leaders were frank about shortcomings.", ["strength leadership-strategy"]],
  ["The report asks for shorter waits for speech therapy.", ["weakness health-waiting-times"]],
  // Praise and blame that weigh alike say nothing that could be printed.
  ["Unlawful annual reviews made up for lost time.", []],
] as const)("%s", ([text, claims]) => {
  expect(claimsOf(text).findings.map(({ polarity, themes }) => `${polarity} ${themes[0]}`)).toEqual(claims);
});
