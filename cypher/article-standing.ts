/** How an article stands: as it was read last, replaced by another version, or taken back. */
type ArticleStatus = "current" | "superseded" | "retracted";

/**
 * An article of the graph as far as its versions matter.
 *
 * Shape   `places` are those where it stands now, `formerPlaces` those where another text stands since; a place is an address, or
 *         a file's path made unreadable. It is superseded when it stood somewhere and stands nowhere any more.
 */
export interface ArticleStanding extends StandingPlaces {
  readonly status: ArticleStatus;
  /** ISO; empty where unknown. */
  readonly published: string;
}

/** Where an article stands, and stood. */
export interface StandingPlaces {
  readonly id: string;
  readonly places: readonly string[];
  readonly formerPlaces: readonly string[];
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
}

/** The articles of a graph by id, and by the place where each stands. */
export class Standings {
  readonly #byId = new Map<string, ArticleStanding>();
  readonly #holderByPlace = new Map<string, string>();

  constructor(known: readonly ArticleStanding[] = []) {
    for (const standing of known) this.#keep(standing);
  }

  get(id: string): ArticleStanding | undefined {
    return this.#byId.get(id);
  }

  /** The article that stands at a place. */
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
    let own: ArticleStanding = known ?? { id, status: "current", places: [], formerPlaces: [], published };
    own = { ...own, published };
    let other: ArticleStanding | undefined;
    if (place !== undefined && held?.id !== id) {
      const isNewer = held === undefined || published === "" || published >= held.published;
      own = isNewer ? standAt(own, place) : leave(own, place);
      if (held !== undefined && isNewer) other = leave(held, place);
    }
    if (isRetracted) own = { ...own, status: "retracted" };
    const changed = [
      ...(known !== undefined && isSame(known, own) ? [] : [own]),
      ...(other === undefined ? [] : [other]),
    ];
    const superseded = changed.filter(
      ({ id: changedId, status }) => status === "superseded" && this.#byId.get(changedId)?.status !== status,
    );
    for (const standing of changed) this.#keep(standing);
    return { own, changed, superseded: superseded.map((standing) => standing.id) };
  }

  /** Takes an article back, or takes that back: the standing it then has. */
  retract(id: string, isRetracted: boolean): ArticleStanding | undefined {
    const known = this.#byId.get(id);
    if (known === undefined) return undefined;
    const status = isRetracted ? "retracted" : statusOf({ ...known, status: "current" });
    const next = { ...known, status };
    this.#keep(next);
    return next;
  }

  #keep(standing: ArticleStanding): void {
    for (const place of this.#byId.get(standing.id)?.places ?? []) {
      if (this.#holderByPlace.get(place) === standing.id) this.#holderByPlace.delete(place);
    }
    for (const place of standing.places) this.#holderByPlace.set(place, standing.id);
    this.#byId.set(standing.id, standing);
  }
}

function standAt(standing: ArticleStanding, place: string): ArticleStanding {
  const places = [...new Set([...standing.places, place])].sort();
  const formerPlaces = standing.formerPlaces.filter((former) => former !== place);
  return withStatus({ ...standing, places, formerPlaces });
}

function leave(standing: ArticleStanding, place: string): ArticleStanding {
  const places = standing.places.filter((own) => own !== place);
  const formerPlaces = [...new Set([...standing.formerPlaces, place])].sort();
  return withStatus({ ...standing, places, formerPlaces });
}

function withStatus(standing: ArticleStanding): ArticleStanding {
  return { ...standing, status: statusOf(standing) };
}

function statusOf({ status, places, formerPlaces }: ArticleStanding): ArticleStatus {
  if (status === "retracted") return status;
  if (places.length > 0) return "current";
  return formerPlaces.length > 0 ? "superseded" : "current";
}

function isSame(a: ArticleStanding, b: ArticleStanding): boolean {
  return (
    a.status === b.status &&
    a.published === b.published &&
    a.places.join("\n") === b.places.join("\n") &&
    a.formerPlaces.join("\n") === b.formerPlaces.join("\n")
  );
}

/**
 * Which article each superseded one was replaced by: whoever stands where it stood, so that the order of loading several
 * versions does not matter. Sorted.
 */
export function findReplacements(standings: readonly StandingPlaces[]): { from: string; to: string }[] {
  const holderByPlace = new Map(standings.flatMap(({ id, places }) => places.map((place) => [place, id])));
  return standings
    .filter(({ places, formerPlaces }) => places.length === 0 && formerPlaces.length > 0)
    .flatMap(({ id, formerPlaces }) => {
      const holders = new Set(formerPlaces.flatMap((place) => holderByPlace.get(place) ?? []));
      return [...holders].sort().map((to) => ({ from: id, to }));
    })
    .sort((a, b) => (a.from < b.from || (a.from === b.from && a.to < b.to) ? -1 : 1));
}
