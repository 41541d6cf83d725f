import { ArticleAnswer, ArticlesAnswer, NodeAnswer, WholeGraph } from "../view/documents.ts";
import { EvidenceAnswer } from "../view/evidence.ts";
import { TilesAnswer } from "../view/inspections.ts";
import { makeResource, type Resource } from "./resource.ts";

// What the opening page does not ask for: its shapes weigh something, and come with the parts that draw them.
const useEvidencePath = makeResource(EvidenceAnswer);
const useArticlesPath = makeResource(ArticlesAnswer);
const useArticlePath = makeResource(ArticleAnswer);
const useNodePath = makeResource(NodeAnswer);
const useTilesPath = makeResource(TilesAnswer);
const useGraphPath = makeResource(WholeGraph);

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

/** The tile map of England. */
export function useTiles(): Resource<TilesAnswer> {
  return useTilesPath("tiles");
}

/** The whole graph without its sentences; read only where it is drawn. */
export function useWholeGraph(): Resource<WholeGraph> {
  return useGraphPath("graph");
}
