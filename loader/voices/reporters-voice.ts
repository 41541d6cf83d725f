import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { makeVoice, type Voice } from "./voice.ts";

/** What a reporter tells of their own knowledge; nobody who speaks, so "they" who speak next are others. */
export const REPORTER: Voice = makeVoice("other", null, false);

const SHORT_OF_MONEY = listed("reporters-voice: short of money");

/**
 * "The council has overspent on its high needs budget", "£5m was set aside": where nobody is told to say so, reporters know it from accounts
 * and meetings; inspectors of services hardly ever tell of money.
 */
export function isOfBudget({ text, forms, tokens }: Sentence): boolean {
  if (text.includes("£")) return true;
  return SHORT_OF_MONEY.mayStandIn(forms) && tokens.some((token) => SHORT_OF_MONEY.fits(token));
}
