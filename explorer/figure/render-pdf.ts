import { escapeXml } from "../view/escape-xml.ts";
import { type FigureDocument, hashDocument, writeDocument } from "./figure-document.ts";
import { drawPdf, PDF_FONT_NAMES } from "./pdf-content.ts";
import { addPdfFont } from "./pdf-font.ts";
import { latin1, PdfObjects, type PdfRef, pdfNumber, pdfText } from "./pdf-objects.ts";
import { sealBytes, UNSEALED } from "./seal.ts";
import type { FigureFonts } from "./setting.ts";

/** The name of the attachment that is the figure's document. */
const ATTACHMENT = "sendgraph-figure.json";

/**
 * Draws a figure as a PDF of one page that is as large as the figure: words as text that can be selected and searched, fonts
 * embedded and not outlined, the picture tagged with its alternative text, and the figure's document attached.
 */
export function renderPdf(document: FigureDocument, fonts: FigureFonts): Uint8Array {
  const { scene } = document;
  const objects = new PdfObjects();
  const [catalog, pages, page, tree, whole, element] = [1, 2, 3, 4, 5, 6].map(() => objects.reserve());
  if (!catalog || !pages || !page || !tree || !whole || !element) throw new Error("A PDF has no objects.");
  const fontRefs = addFonts(objects, document, fonts);
  const content = objects.addStream("", latin1(drawPdf(scene, fonts)));
  const box = `[0 0 ${pdfNumber(scene.width)} ${pdfNumber(scene.height)}]`;
  objects.add(
    `<< /Type /Page /Parent ${pages} 0 R /MediaBox ${box} /Resources << /Font << ${fontRefs.join(" ")} >> >> /Contents ${content} 0 R /StructParents 0 /Tabs /S >>`,
    page,
  );
  objects.add(`<< /Type /Pages /Kids [${page} 0 R] /Count 1 >>`, pages);
  objects.add(
    `<< /Type /StructElem /S /Figure /P ${whole} 0 R /Pg ${page} 0 R /K 0 /T ${pdfText(scene.title)} /Alt ${pdfText(`${scene.alt} ${scene.description}`)} /A << /O /Layout /Placement /Block /BBox ${box} >> >>`,
    element,
  );
  objects.add(`<< /Type /StructElem /S /Document /P ${tree} 0 R /K [${element} 0 R] >>`, whole);
  objects.add(
    `<< /Type /StructTreeRoot /K [${whole} 0 R] /ParentTree << /Nums [0 [${element} 0 R]] >> /ParentTreeNextKey 1 >>`,
    tree,
  );
  const file = attach(objects, document);
  const metadata = objects.addStream("/Type /Metadata /Subtype /XML", utf8(writeXmp(document)), false);
  objects.add(
    `<< /Type /Catalog /Pages ${pages} 0 R /Lang (en-GB) /MarkInfo << /Marked true >> /StructTreeRoot ${tree} 0 R /ViewerPreferences << /DisplayDocTitle true >> /Metadata ${metadata} 0 R /Names << /EmbeddedFiles << /Names [(${ATTACHMENT}) ${file} 0 R] >> >> /AF [${file} 0 R] >>`,
    catalog,
  );
  const { version } = document.provenance.software;
  const info = objects.add(
    `<< /Title ${pdfText(scene.title)} /Subject ${pdfText(scene.caption)} /Creator (sendgraph ${version}) /Producer (sendgraph ${version}) >>`,
  );
  const id = hashDocument(document).slice(0, 32);
  return sealBytes(objects.write(`/Root ${catalog} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>]`, UNSEALED));
}

/** Embeds the weights that are used; the page's names for them. */
function addFonts(objects: PdfObjects, { scene }: FigureDocument, fonts: FigureFonts): string[] {
  const texts = [...scene.texts, ...scene.legend.map((entry) => entry.text)];
  return (["normal", "strong"] as const).flatMap((weight) => {
    const letters = texts
      .filter((text) => text.weight === weight)
      .map((text) => text.text)
      .join("");
    if (letters === "") return [];
    const name = weight === "normal" ? "Inter-Regular" : "Inter-SemiBold";
    return [`/${PDF_FONT_NAMES[weight]} ${addPdfFont(objects, fonts[weight], name, letters)} 0 R`];
  });
}

function attach(objects: PdfObjects, document: FigureDocument): PdfRef {
  const bytes = utf8(writeDocument(document));
  const file = objects.addStream(
    `/Type /EmbeddedFile /Subtype /application#2Fjson /Params << /Size ${bytes.length} >>`,
    bytes,
  );
  return objects.add(
    `<< /Type /Filespec /F (${ATTACHMENT}) /UF ${pdfText(ATTACHMENT)} /AFRelationship /Data /Desc ${pdfText("The data of this figure and where they come from")} /EF << /F ${file} 0 R /UF ${file} 0 R >> >>`,
  );
}

function writeXmp(document: FigureDocument): string {
  const { scene, provenance } = document;
  const { software } = provenance;
  const inLanguage = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  const sources = provenance.sources.map((source) => `<rdf:li>${escapeXml(source.id)}</rdf:li>`).join("");
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:sg="urn:sendgraph:figure:1">
<dc:format>application/pdf</dc:format><dc:title>${inLanguage(scene.title)}</dc:title><dc:description>${inLanguage(scene.caption)}</dc:description><dc:rights>${inLanguage(provenance.licence)}</dc:rights><dc:source><rdf:Bag>${sources}</rdf:Bag></dc:source>
<xmp:CreatorTool>sendgraph ${escapeXml(software.version)}</xmp:CreatorTool><pdf:Producer>sendgraph ${escapeXml(software.version)}</pdf:Producer>
<sg:documentSha256>${hashDocument(document)}</sg:documentSha256><sg:dataSha256>${escapeXml(provenance.dataSha256)}</sg:dataSha256><sg:graphHash>${escapeXml(provenance.graphHash)}</sg:graphHash><sg:querySha256>${escapeXml(provenance.query.sha256)}</sg:querySha256><sg:citation>${escapeXml(provenance.citation)}</sg:citation><sg:command>${escapeXml(provenance.command)}</sg:command>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
