import type { Kind } from '../../kinds/kind.js';
import type { ModelIndex } from '../../model/core/model-index.js';
import { formatValue } from '../../model/core/problem.js';
import { pictureOf, type Picture, type PictureOptions } from '../picture.js';

/** The width that a picture is arranged for where none is given, in CSS pixels. */
const USUAL_WIDTH = 1280;

interface Wanted extends Omit<PictureOptions, 'view' | 'width'> {
  view?: string | undefined;
  width?: number | undefined;
}

/** The picture that is wanted. @throws {RangeError} if it is none, or has no room. */
export function pictureWithRoom(kind: Kind, index: ModelIndex, { view = 'auto', width = USUAL_WIDTH, ...options }: Wanted): Picture {
  const names = kind.arrangements.map(({ name }) => name);
  if (!kind.texts || names.length === 0) {
    throw new RangeError(`A model of the kind "${kind.name}" cannot be drawn as SVG: its kind has no ${kind.texts ? 'arrangements' : '`texts`'}. Add them in \`defineKind\`.`);
  }
  const allowed = ['auto', ...names].map((name) => `"${name}"`).join(', ');
  if (view === 'outline') throw new RangeError(`view: "outline" is a list, and only a picture can be drawn as SVG. Allowed: ${allowed}.`);
  if (view !== 'auto' && !names.includes(view)) throw new RangeError(`view: found ${formatValue(view)}. A model of the kind "${kind.name}" can be drawn as ${allowed}.`);
  const picture = pictureOf(kind, index, { ...options, view, width });
  if (picture) return picture;
  const least = kind.arrangements.map(({ name, least: from, auto }) => `"${name}" is tried from ${from} px${auto ? '' : ', if asked for by name'}`).join('; ');
  throw new RangeError(`width: no picture of "${index.model.title}" has room in ${Math.floor(width)} px (view: "${view}"). Give a greater width, or another view: ${least}.`);
}
