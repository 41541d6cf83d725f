/**
 * A stretch of the text that speaks of one area: which area a claim inside it is about.
 *
 * Shape   stretches are in order and do not overlap; text in no stretch speaks of no one area, and a claim there is
 *         no finding but a line in the review report. `earlier` marks what is told of an earlier inspection.
 */
export interface AreaScope {
  readonly start: number;
  readonly end: number;
  readonly areaId: string;
  readonly earlier: boolean;
}

/** The area that the text at `offset` speaks of. */
export function areaAt(scopes: readonly AreaScope[], offset: number): AreaScope | undefined {
  return scopes.find((scope) => scope.start <= offset && offset < scope.end);
}
