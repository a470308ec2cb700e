/**
 * Pictures as files, without a page: `toSVG` draws a model as one SVG file. Importing it registers nothing.
 */
import { checkSVGOptions, drawSVG, type SVGOptions } from './export/svg/draw.js';
import { iconNames, registerDefaultIcons } from './icons/registry.js';
import { shippedIcons } from './icons/shipped.js';
import './kinds/all-pictures.js';
import './kinds/all-texts.js';
import { flowKind } from './kinds/flow.js';
import type { Kind } from './kinds/kind.js';
import { kindBy, kindNames } from './kinds/registry.js';
import { journeyKind } from './kinds/journey.js';
import type { AnyModel } from './model/core/model-index.js';
import { describeAll } from './model/core/describe-problems.js';
import { ModelError } from './model/core/problem.js';
import { checkInput, kindOf, readValue } from './model/core/parse-value.js';

/** Kinds that need not be loaded first. */
const OWN: readonly Kind[] = [journeyKind, flowKind];

/**
 * Draws a model as one standalone SVG file: text as text, every part that has a link as a link, the whole outline in words in
 * its description; no script, no style sheet, nothing that must be fetched.
 * @param model any value; it is checked as `parseModel` does.
 * @returns the file. It is as wide as the picture, with a margin of 16 px.
 * @throws {ModelError} with every problem, if the value is no model.
 * @throws {RangeError} if an option is not what is allowed, or no picture has room in the width.
 */
export function toSVG(model: unknown, options: SVGOptions = {}): string {
  checkSVGOptions(options);
  registerDefaultIcons(shippedIcons);
  const input = readValue(model);
  const kind = drawableKind(kindOf(input.value));
  const validators = Object.fromEntries([...OWN.map(({ name }) => name), ...kindNames()].map((name) => [name, name === kind?.name ? kind.validator : undefined]));
  const checked = checkInput(input, validators, { icons: iconNames() }) as AnyModel | undefined;
  if (!checked) throw new ModelError(describeAll(input.problems));
  if (!kind) throw new RangeError(`There is no kind "${checked.kind}"`);
  return drawSVG(kind, kind.index(checked), options);
}

/** @throws {RangeError} if the kind has to be loaded first. */
function drawableKind(name: string | undefined): Kind | undefined {
  const own = OWN.find((kind) => kind.name === name);
  const kind = own ?? kindBy(name);
  if (kind instanceof Promise) throw new RangeError(`The kind "${name ?? ''}" is not loaded. Register the kind itself with registerKind(), not a function that loads it.`);
  return kind;
}

export type { SVGOptions };
export { readTheme } from './theme/read-theme.js';
export type { Scheme } from './theme/palette.js';
export type { Theme } from './theme/values.js';
export { ModelError };
