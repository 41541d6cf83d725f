/**
 * What makes the standalone page move: zoom and pan within the figure, and the sentences behind what is pointed at or focused.
 * The page is whole without it. It reads the figure's document from the page and asks no network.
 */
export const PAGE_SCRIPT = `"use strict";
(() => {
  const { scene, provenance } = JSON.parse(document.getElementById("sendgraph-figure").textContent);
  const svg = document.querySelector("figure svg");
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  let view = [...whole];
  const show = () => svg.setAttribute("viewBox", view.map((n) => Math.round(n * 100) / 100).join(" "));
  const zoom = (by, at = [view[0] + view[2] / 2, view[1] + view[3] / 2]) => {
    const width = Math.min(whole[2], Math.max(whole[2] / 12, view[2] / by));
    const share = width / view[2];
    view = [at[0] - (at[0] - view[0]) * share, at[1] - (at[1] - view[1]) * share, width, view[3] * share];
    hold();
  };
  const hold = () => {
    view[0] = Math.min(Math.max(view[0], 0), whole[2] - view[2]);
    view[1] = Math.min(Math.max(view[1], 0), whole[3] - view[3]);
    show();
  };
  const placeOf = (event) => {
    const box = svg.getBoundingClientRect();
    return [view[0] + ((event.clientX - box.left) / box.width) * view[2], view[1] + ((event.clientY - box.top) / box.height) * view[3]];
  };
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && view[2] === whole[2]) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, placeOf(event));
  }, { passive: false });
  let held = null;
  svg.addEventListener("pointerdown", (event) => { held = placeOf(event); });
  addEventListener("pointerup", () => { held = null; });
  svg.addEventListener("pointermove", (event) => {
    if (!held || view[2] === whole[2]) return;
    const at = placeOf(event);
    view[0] += held[0] - at[0];
    view[1] += held[1] - at[1];
    hold();
  });
  const bar = document.getElementById("zoom");
  bar.hidden = false;
  for (const button of bar.querySelectorAll("button"))
    button.addEventListener("click", () => {
      const by = Number(button.value);
      if (by) zoom(by);
      else { view = [...whole]; show(); }
    });
  const edges = [...svg.querySelectorAll(":scope > path")];
  const marks = [...svg.querySelectorAll(":scope > rect, :scope > circle, :scope > polygon")].slice(1, scene.nodes.length + 1);
  const panel = document.getElementById("evidence");
  const tables = Object.entries(provenance.data).filter(([name]) => name.replace(/^[ab]\\//, "") === "findings");
  const findings = [...new Map(tables.flatMap(([, rows]) => rows).map((one) => [one.finding + one.id, one])).values()];
  const titleById = new Map(provenance.sources.map((source) => [source.id, [source.title, source.publisher, source.published].filter(Boolean).join(", ")]));
  const official = new Set(provenance.sources.filter((source) => source.kind === "letter" || source.kind === "report").map((source) => source.id));
  const mannerOf = (one) => "inspectors · " + (official.has(one.article) ? "in their own words" : one.kind);
  const add = (parent, tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const tell = (title, ids) => {
    panel.hidden = false;
    panel.replaceChildren();
    add(panel, "h2", title);
    const told = findings.filter((one) => ids.every((id) => id === one.area || id === one.theme || id === one.inspection));
    for (const one of told.slice(0, 40)) {
      if (one.exact) add(panel, "blockquote", one.exact);
      const also = (one.alsoIn || []).map((id) => titleById.get(id) || id);
      add(panel, "p", (one.exact ? "" : one.polarity + ": ") + (titleById.get(one.article) || one.article) + " · " + mannerOf(one) + (also.length > 0 ? " · also in " + also.join("; ") : ""));
    }
    if (told.length > 40) add(panel, "p", "and " + (told.length - 40) + " more");
    if (told.length === 0) add(panel, "p", "No sentence stands behind this alone.");
  };
  const light = (id) => {
    edges.forEach((edge, index) => {
      const { from, to } = scene.edges[index];
      edge.style.opacity = id === null || from === id || to === id ? "" : "0.15";
    });
  };
  marks.forEach((mark, index) => {
    const node = scene.nodes[index];
    mark.setAttribute("tabindex", "0");
    const choose = () => { light(node.id); tell(node.title, node.id.split("~").filter((id) => !/^(weakness|strength|mixed)$/.test(id))); };
    mark.addEventListener("pointerenter", choose);
    mark.addEventListener("focus", choose);
    mark.addEventListener("pointerleave", () => light(null));
    mark.addEventListener("blur", () => light(null));
  });
  edges.forEach((edge, index) => {
    const { from, to, title } = scene.edges[index];
    edge.addEventListener("pointerenter", () => tell(title, [from, to]));
  });
})();
`;
