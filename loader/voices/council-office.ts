import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** Titles of councillors. */
export const COUNCILLOR = new WordForm(/^(?:cllr|clr|coun|councillor)$/);

/** "Cllr Green, leader of the opposition, said": what stands in the aside is of a councillor's own. */
export function isOfCouncillor(tokens: readonly Token[], comma: number): boolean {
  for (let at = comma - 1; at >= Math.max(0, comma - COUNCILLOR_REACH); at--)
    if (COUNCILLOR.fits(tokens[at])) return !/ed$/.test(tokens[comma + 1]?.norm ?? "");
  return false;
}
const COUNCILLOR_REACH = 4;

const OFFICE = listed("council-office: office");

/** "The cabinet member for children", "responsible for schools": who holds an office of the council speaks for it. */
export function isInOffice(phrase: readonly Token[]): boolean {
  return phrase.some((token) => OFFICE.fits(token));
}
