/** How an article stands: as it was read last, replaced by another version, or taken back. */
type ArticleStatus = "current" | "superseded" | "retracted";

/**
 * An article of the graph as far as its versions matter.
 *
 * Shape   `places` are those where it stands now, `formerPlaces` those where another text stands since, and `formerTurns` the
 *         how-many-th text it was to leave each; a place is an address, or a file's path made unreadable. It is superseded when it
 *         stood somewhere and stands nowhere any more; where the text that stands there now was taken back, the one before counts.
 */
export interface ArticleStanding {
  readonly id: string;
  readonly status: ArticleStatus;
  readonly places: readonly string[];
  readonly formerPlaces: readonly string[];
  readonly formerTurns: readonly number[];
  /** ISO; empty where unknown. */
  readonly published: string;
}

/** An article that is about to be written. */
export interface ComingArticle {
  readonly id: string;
  /** Where it was read; undefined where that says nothing (standard input). */
  readonly place: string | undefined;
  /** ISO; empty where unknown. */
  readonly published: string;
  /** Marked by who published it as taken back. */
  readonly isRetracted: boolean;
}

/** What taking an article in changes. */
export interface StandingChange {
  readonly own: ArticleStanding;
  /** Standings that are other than before, its own among them where it is. */
  readonly changed: readonly ArticleStanding[];
  /** Articles that count no more since they were replaced; its own id where a newer version was there before. */
  readonly superseded: readonly string[];
  /** Earlier versions that count again since what stood in their place was taken back. */
  readonly restored: readonly string[];
}

/** The articles of a graph by id, and by the place where each stands or stood. */
export class Standings {
  readonly #byId = new Map<string, ArticleStanding>();
  readonly #holderByPlace = new Map<string, string>();
  readonly #formerByPlace = new Map<string, Set<string>>();
  /** The last turn that was given at a place. */
  readonly #turnByPlace = new Map<string, number>();

  constructor(known: readonly ArticleStanding[] = []) {
    for (const standing of known) this.#keep(standing);
  }

  get(id: string): ArticleStanding | undefined {
    return this.#byId.get(id);
  }

  /** The article that stands at a place, taken back or not. */
  at(place: string): ArticleStanding | undefined {
    return this.#byId.get(this.#holderByPlace.get(place) ?? "");
  }

  /**
   * Takes an article in and tells how it and others then stand. At a place where another text stands, the one that was published
   * later is the newer version, and where that does not decide, the one that comes now. What was retracted stays so.
   */
  take({ id, place, published, isRetracted }: ComingArticle): StandingChange {
    const known = this.#byId.get(id);
    const held = place === undefined ? undefined : this.at(place);
    let own: ArticleStanding = { ...(known ?? { ...NOWHERE, id }), published };
    let other: ArticleStanding | undefined;
    if (place !== undefined && held?.id !== id) {
      const isNewer = held === undefined || isLater(published, held.published);
      own = isNewer ? standAt(own, place) : this.#leave(own, place);
      if (held !== undefined && isNewer) other = this.#leave(held, place);
    }
    if (isRetracted) own = { ...own, status: "retracted" };
    return this.#change(own, other === undefined ? [own] : [own, other]);
  }

  /** Takes an article back, or takes that back, and tells how it and others then stand; undefined where it is not known. */
  retract(id: string, isRetracted: boolean): StandingChange | undefined {
    const known = this.#byId.get(id);
    if (known === undefined) return undefined;
    const own: ArticleStanding = { ...known, status: isRetracted ? "retracted" : "current" };
    return this.#change(own, [own]);
  }

  /** How an article is to stand by what stands at its places. */
  statusOf({ id, status, places, formerPlaces }: ArticleStanding): ArticleStatus {
    if (status === "retracted" || places.length > 0 || formerPlaces.length === 0)
      return status === "retracted" ? status : "current";
    return formerPlaces.some((place) => this.#countingAt(place) === id) ? "current" : "superseded";
  }

  /** What counts in the place of an article that left all of its own and does not count: ids, sorted. */
  replacementsOf(standing: ArticleStanding): string[] {
    const { places, formerPlaces, status } = standing;
    if (places.length > 0 || this.statusOf(standing) === "current") return [];
    const counting = formerPlaces.flatMap((place) => {
      // What was taken back itself is older than whoever stands there, and not than one that only counts again.
      if (status === "retracted" && this.at(place)?.status === "retracted") return [];
      return this.#countingAt(place) ?? [];
    });
    return [...new Set(counting)].sort();
  }

  /** Keeps standings, and those of others that are other by them. */
  #change(first: ArticleStanding, standings: readonly ArticleStanding[]): StandingChange {
    const places = [...first.places, ...first.formerPlaces];
    const counting = () => places.flatMap((place) => this.#countingAt(place) ?? []);
    const countedBefore = counting();
    const before = new Map(
      [...standings.map(({ id }) => id), ...countedBefore].map((id) => [id, this.#byId.get(id)]),
    );
    for (const standing of standings) this.#keep(standing);
    const changed: ArticleStanding[] = [];
    for (const id of new Set([...before.keys(), ...counting()])) {
      const kept = this.#byId.get(id);
      if (kept === undefined) continue;
      const known = before.has(id) ? before.get(id) : kept;
      before.set(id, known);
      const next = { ...kept, status: this.statusOf(kept) };
      this.#keep(next);
      if (known === undefined || !isSame(known, next)) changed.push(next);
    }
    const own = this.#byId.get(first.id) ?? first;
    const turned = changed.filter(({ id, status }) => before.get(id)?.status !== status);
    const idsOf = (status: ArticleStatus) =>
      turned.filter((next) => next.status === status).map(({ id }) => id);
    return {
      own,
      changed,
      superseded: idsOf("superseded"),
      restored: idsOf("current").filter((id) => id !== own.id && before.get(id)?.status === "superseded"),
    };
  }

  /** The text that counts at a place: that which stands there or, where it was taken back, the last of the others. */
  #countingAt(place: string): string | undefined {
    const holder = this.at(place);
    if (holder?.status !== "retracted") return holder?.id;
    const former = [...(this.#formerByPlace.get(place) ?? [])]
      .flatMap((id) => this.#byId.get(id) ?? [])
      .filter(({ status }) => status !== "retracted")
      .sort((a, b) => turnAt(a, place) - turnAt(b, place) || (a.id < b.id ? -1 : 1));
    return former.reduce<ArticleStanding | undefined>(
      (last, next) => (last === undefined || isLater(next.published, last.published) ? next : last),
      undefined,
    )?.id;
  }

  #leave(standing: ArticleStanding, place: string): ArticleStanding {
    if (standing.formerPlaces.includes(place)) return standing;
    const turn = (this.#turnByPlace.get(place) ?? 0) + 1;
    return {
      ...withFormer(standing, [...formerOf(standing), [place, turn]]),
      places: standing.places.filter((own) => own !== place),
    };
  }

  #keep(standing: ArticleStanding): void {
    const { id, places, formerPlaces } = standing;
    const known = this.#byId.get(id);
    for (const place of known?.places ?? [])
      if (this.#holderByPlace.get(place) === id) this.#holderByPlace.delete(place);
    for (const place of known?.formerPlaces ?? []) this.#formerByPlace.get(place)?.delete(id);
    for (const place of places) this.#holderByPlace.set(place, id);
    for (const place of formerPlaces) {
      const former = this.#formerByPlace.get(place) ?? new Set();
      this.#formerByPlace.set(place, former.add(id));
      const turn = Math.max(this.#turnByPlace.get(place) ?? 0, turnAt(standing, place));
      this.#turnByPlace.set(place, turn);
    }
    this.#byId.set(id, standing);
  }
}

const NOWHERE = { status: "current", places: [], formerPlaces: [], formerTurns: [] } as const;

/** Whether a text that comes after another is the newer version, by the days of publication; where one is not known it is. */
function isLater(published: string, other: string): boolean {
  return published === "" || published >= other;
}

function turnAt({ formerPlaces, formerTurns }: ArticleStanding, place: string): number {
  return formerTurns[formerPlaces.indexOf(place)] ?? 0;
}

function formerOf({ formerPlaces, formerTurns }: ArticleStanding): [string, number][] {
  return formerPlaces.map((place, i) => [place, formerTurns[i] ?? 0]);
}

function withFormer(standing: ArticleStanding, former: readonly [string, number][]): ArticleStanding {
  const sorted = former.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...standing,
    formerPlaces: sorted.map(([place]) => place),
    formerTurns: sorted.map(([, turn]) => turn),
  };
}

function standAt(standing: ArticleStanding, place: string): ArticleStanding {
  const places = [...new Set([...standing.places, place])].sort();
  return withFormer(
    { ...standing, places },
    formerOf(standing).filter(([former]) => former !== place),
  );
}

function isSame(a: ArticleStanding, b: ArticleStanding): boolean {
  return (
    a.status === b.status &&
    a.published === b.published &&
    a.places.join("\n") === b.places.join("\n") &&
    a.formerPlaces.join("\n") === b.formerPlaces.join("\n") &&
    a.formerTurns.join() === b.formerTurns.join()
  );
}

/**
 * Which article each superseded one was replaced by: whoever counts where it stood, so that the order of loading several
 * versions does not matter. Sorted.
 */
export function findReplacements(standings: readonly ArticleStanding[]): { from: string; to: string }[] {
  const all = new Standings(standings);
  return standings
    .flatMap((standing) => all.replacementsOf(standing).map((to) => ({ from: standing.id, to })))
    .sort((a, b) => (a.from < b.from || (a.from === b.from && a.to < b.to) ? -1 : 1));
}
