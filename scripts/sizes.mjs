import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The files of the drop-in: when each is loaded, and the most bytes that it may have, compressed with brotli. */
export const FILES = [
  { file: 'journey-diagrams.js', when: 'at first: lists, cards, panels, the check of models', most: 43_200 },
  { file: 'journey-diagrams-picture.js', when: 'beside it in a wide window; for the first picture in any other', most: 10_300 },
  { file: 'journey-diagrams-ecosystem.js', when: 'beside it in a wide window; for a journey around its hub or in rows', most: 13_600 },
  { file: 'journey-diagrams-detours.js', when: 'for a journey with branches, self-loops or parallel edges', most: 5_000 },
  { file: 'journey-diagrams-overview.js', when: 'for a journey as overview', most: 2_500 },
  { file: 'journey-diagrams-flow.js', when: 'for the first flow', most: 5_500 },
  { file: 'journey-diagrams-map-and-sequence.js', when: 'for a flow where there is room for a picture', most: 23_000 },
  { file: 'journey-diagrams-walk.js', when: 'when the page is idle, or the pointer or the focus comes to the button', most: 2_500 },
  { file: 'journey-diagrams-paper.js', when: 'when the page is idle, to print', most: 3_500 },
  { file: 'journey-diagrams-describe-problems.js', when: 'for a model with a problem', most: 4_500 },
  { file: 'journey-diagrams-svg.js', when: 'to save a picture', most: 19_300 },
  { file: 'journey-diagrams-hydrate.js', when: 'for a diagram that a server has drawn', most: 2_800 },
  { file: 'journey-diagrams-ar.js', when: 'for a diagram in Arabic', most: 1_700 },
  { file: 'journey-diagrams-cy.js', when: 'for a diagram in Welsh', most: 1_700 },
  { file: 'journey-diagrams-de.js', when: 'for a diagram in German', most: 1_700 },
  { file: 'journey-diagrams.all.js', when: 'instead of all others: everything in one file', most: 135_500 },
];

/** The bytes of a file: uncompressed, and compressed as servers send it. */
export function bytesOf(file) {
  const code = readFileSync(file);
  return { raw: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code).length };
}

/** The same in words, in kB of 1,000 bytes. */
export const sizesOf = (file) =>
  Object.entries(bytesOf(file)).map(([name, bytes]) => `${(bytes / 1000).toFixed(1)} kB ${name}`).join(', ');

const number = (bytes) => bytes.toLocaleString('en');

/** The table of what is loaded when, in Markdown. */
function sizesTable(folder) {
  const rows = FILES.map(({ file, when, most }) => {
    const { raw, gzip, brotli } = bytesOf(`${folder}/${file}`);
    return `| \`${file}\` | ${when} | ${number(raw)} | ${number(gzip)} | ${number(brotli)} | ${number(most)} |`;
  });
  return ['| file | loaded | raw | gzip | brotli | at most |', '|---|---|---:|---:|---:|---:|', ...rows].join('\n');
}

/** Writes the table into a document, between its two marks. */
export function writeSizes(document, folder) {
  const text = readFileSync(document, 'utf8');
  const written = text.replace(/(<!-- sizes: made by npm run build -->)[^]*?(<!-- end of sizes -->)/, (_, start, end) => `${start}\n\n${sizesTable(folder)}\n\n${end}`);
  if (written !== text) writeFileSync(document, written);
}
