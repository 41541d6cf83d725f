/** A truth as a number: 1 or 0. */
export function toNumber(is: boolean): number {
  return is ? 1 : 0;
}
