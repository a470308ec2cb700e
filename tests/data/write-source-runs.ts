/**
 * Rewrites `tests/fixtures/source-runs.txt`: hashes of every run of eight words in the pages that the models were
 * made from. `npx tsx tests/data/write-source-runs.ts FOLDER`, with the folder that holds those pages.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack, runsOf } from './runs.js';

const [, , folder] = process.argv;
if (!folder) throw new Error('Give the folder that holds the source pages.');
const hashes = readdirSync(folder).flatMap((file) => [...runsOf(readFileSync(join(folder, file), 'utf8')).keys()]);
writeFileSync(new URL('../fixtures/source-runs.txt', import.meta.url), pack(hashes));
