import { InspectionsAnswer } from "../view/inspections.ts";
import { type Among, Lens } from "../view/lens.ts";
import { QueriesAnswer } from "../view/queries.ts";
import { SearchAnswer } from "../view/search-answer.ts";
import { makeResource, type Resource } from "./resource.ts";

const useLensPath = makeResource(Lens);
const useSearchPath = makeResource(SearchAnswer);
const useInspectionsPath = makeResource(InspectionsAnswer);
const useQueriesPath = makeResource(QueriesAnswer);

/** What the opening page is drawn from, both polarities at once. */
export function useLens(among: Among): Resource<Lens> {
  return useLensPath(`lens?among=${among}`);
}

/** What is found for some words; null reads nothing. */
export function useSearch(words: string): Resource<SearchAnswer> {
  return useSearchPath(words === "" ? null : `search?q=${encodeURIComponent(words)}`);
}

/** Every inspection with what its inspectors found; read only where it is wanted. */
export function useInspections(isWanted = true): Resource<InspectionsAnswer> {
  return useInspectionsPath(isWanted ? "inspections" : null);
}

/** The saved queries with their forms. */
export function useQueries(): Resource<QueriesAnswer> {
  return useQueriesPath("queries");
}
