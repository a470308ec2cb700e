import type { Phrase } from '../../i18n/strings.js';
import type { AnyPart, ModelIndex } from '../../model/core/model-index.js';
import type { Details } from '../../render/shell/details.js';

/** A whole model in words, for those who do not see its picture: every part with its place, and what the drawing shows by lines. */
export function outlineOf(index: ModelIndex, details: (part: AnyPart) => Details): string {
  const { summary, notes = [] } = index.model;
  const parts = [...index.parts.values()].map((part) => partLine(part, details(part)));
  return [...(summary === undefined ? [] : [summary]), ...parts, ...notes.map(({ mark = '', text }) => `${mark}${text}`)].join('\n');
}

function partLine({ data, subtitle }: AnyPart, { place, facts }: Details): string {
  const title = [data.title, subtitle, data.owner].filter((one) => one !== undefined).join(', ');
  const name = place.text === '' ? title : `${place.text}: ${title}`;
  return [asSentence(name), ...(data.summary === undefined ? [] : [data.summary]), ...facts.map(({ text }: Phrase) => text)].join(' ');
}

const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
