/** Runs of words, to find out whether a text repeats another. They are kept as hashes, so that the other text is not stored. */
import { createHash } from 'node:crypto';

/** A match of this many consecutive words is not a coincidence. */
const RUN = 8;

/** Removes everything from a page that is not prose: Liquid tags (their texts stay), HTML, addresses of links. */
const plain = (page: string): string => page
  .replaceAll(/\{%[^%]*\b(?:type|content)="(.*?)" *%\}/g, '$1')
  .replaceAll(/\{%.*?%\}|\{:.*?\}|<[^>]+>|&\w+;/g, ' ')
  .replaceAll(/\]\([^)]*\)/g, '] ')
  .replaceAll(/\bhttps?:\S+/g, ' ');

const words = (text: string): string[] => text.toLowerCase().replaceAll(/['’]/g, '').match(/[a-z\d]+/g) ?? [];

/** The lines of a text as words, split at the names. */
function stretches(text: string, names: readonly string[]): string[][] {
  const cuts = names.map((name) => ` ${words(name).join(' ')} `).sort((a, b) => b.length - a.length);
  return text.split('\n').flatMap((line) => {
    const spaced = cuts.reduce((rest, cut) => rest.replaceAll(cut, ' | '), ` ${words(line).join(' ')} `);
    return spaced.split('|').map((part) => part.trim().split(' '));
  });
}

/** Every run of eight words in a text, except names, with its hash of 32 bits. */
export function runsOf(text: string, names: readonly string[] = []): Map<number, string> {
  const runs = stretches(plain(text), names).flatMap((list) => list.slice(RUN - 1).map((_, i) => list.slice(i, i + RUN).join(' ')));
  return new Map(runs.map((run) => [createHash('sha256').update(run).digest().readUInt32BE(), run]));
}

/** Hashes as text, sorted, in lines of one length. */
export function pack(hashes: Iterable<number>): string {
  const sorted = Uint32Array.from(new Set(hashes)).sort();
  const bytes = Buffer.alloc(sorted.length * 4);
  sorted.forEach((hash, i) => bytes.writeUInt32BE(hash, i * 4));
  return bytes.toString('base64').replaceAll(/.{1,120}/g, '$&\n');
}

export function unpack(text: string): Set<number> {
  const bytes = Buffer.from(text, 'base64');
  return new Set(Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32BE(i * 4)));
}
