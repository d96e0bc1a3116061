// Build the two bundles beside the Python package, named by their content; fonts are copied unchanged.

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const out = "../../accords/static";
const sources = "src";
const fonts = {
  "noto-sans.woff2": "@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2",
  "noto-sans-arabic.woff2": "@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2",
  "noto-naskh-arabic-400.woff2": "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2",
  "noto-naskh-arabic-700.woff2": "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2",
};

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

async function bundle(name, banner) {
  const { outputFiles } = await build({
    entryPoints: [join(sources, `${name}.js`)], bundle: true, format: "esm", minify: true, write: false,
    target: "es2022", charset: "utf8", legalComments: "none", loader: { ".css": "text" }, banner: { js: banner },
  });
  const bytes = outputFiles[0].contents;
  const file = `${name}-${sha256(bytes).slice(0, 12)}.js`;
  writeFileSync(join(out, file), bytes);
  return [file, sha256(bytes)];
}

function sourceHash() {
  const names = [...readdirSync(sources).sort().map((name) => join(sources, name)), "build.js", "package-lock.json"];
  return sha256(names.map((name) => `${name} ${sha256(readFileSync(name))}\n`).join(""));
}

mkdirSync(out, { recursive: true });
for (const name of readdirSync(out)) if (/\.(js|woff2)$|^(bundle\.json|OFL\.txt)$/.test(name)) rmSync(join(out, name));
const mit = `/*! Contains Cytoscape.js.\n${readFileSync("node_modules/cytoscape/LICENSE", "utf8").trim()}\n*/`;
const made = [await bundle("graph", mit), await bundle("page", "")];
for (const [name, from] of Object.entries(fonts)) copyFileSync(join("node_modules", from), join(out, name));
copyFileSync("node_modules/@fontsource/noto-naskh-arabic/LICENSE", join(out, "OFL.txt"));
const record = { sources: sourceHash(), outputs: Object.fromEntries(made) };
writeFileSync(join(out, "bundle.json"), `${JSON.stringify(record, null, 2)}\n`);
