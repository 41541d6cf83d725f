import type { Token } from "../text/tokens.ts";

/** "Looks after children", "head of after-school care". */
export function isOfCare(tokens: readonly Token[], at: number): boolean {
  return isHyphen(tokens, at + 1) || /^look/.test(tokens[at - 1]?.norm ?? "");
}

/** "Former head of inclusion in Leeds and now the council's". */
export function isNow(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm === "now" && tokens[at - 1]?.norm === "and";
}

/** A hyphen with no space about it: "mum-of-two". */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return mark?.norm === "-" && before?.end === mark.start && after?.start === mark.end;
}
