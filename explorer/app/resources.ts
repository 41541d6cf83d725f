import { ArticleAnswer, ArticlesAnswer, NodeAnswer, SearchAnswer, WholeGraph } from "../view/documents.ts";
import { EvidenceAnswer } from "../view/evidence.ts";
import { InspectionsAnswer, TilesAnswer } from "../view/inspections.ts";
import { type Among, Lens } from "../view/lens.ts";
import { QueriesAnswer } from "../view/queries.ts";
import { makeResource, type Resource } from "./resource.ts";

const useLensPath = makeResource(Lens);
const useEvidencePath = makeResource(EvidenceAnswer);
const useArticlesPath = makeResource(ArticlesAnswer);
const useArticlePath = makeResource(ArticleAnswer);
const useNodePath = makeResource(NodeAnswer);
const useSearchPath = makeResource(SearchAnswer);
const useInspectionsPath = makeResource(InspectionsAnswer);
const useTilesPath = makeResource(TilesAnswer);
const useQueriesPath = makeResource(QueriesAnswer);
const useGraphPath = makeResource(WholeGraph);

/** What the opening page is drawn from, both polarities at once. */
export function useLens(among: Among): Resource<Lens> {
  return useLensPath(`lens?among=${among}`);
}

/** Every sentence about a subject, a theme or both; null reads nothing. */
export function useEvidence(
  filter: { readonly subject?: string; readonly theme?: string } | null,
): Resource<EvidenceAnswer> {
  return useEvidencePath(filter && `evidence?${new URLSearchParams({ ...filter })}`);
}

/** The list of articles. */
export function useArticles(): Resource<ArticlesAnswer> {
  return useArticlesPath("articles");
}

/** One article with its text; null reads nothing. */
export function useArticle(id: string | null): Resource<ArticleAnswer> {
  return useArticlePath(id && `articles/${encodeURIComponent(id)}`);
}

/** What a node is, and its neighbours; null reads nothing. */
export function useNode(id: string | null): Resource<NodeAnswer> {
  return useNodePath(id && `node/${encodeURIComponent(id)}`);
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

/** The tile map of England. */
export function useTiles(): Resource<TilesAnswer> {
  return useTilesPath("tiles");
}

/** The whole graph without its sentences; read only where it is drawn. */
export function useWholeGraph(): Resource<WholeGraph> {
  return useGraphPath("graph");
}
