import type { CSSResult, TemplateResult } from 'lit';
import type { Strings } from '../i18n/en.js';
import type { Phrase } from '../i18n/strings.js';
import type { Arrangement } from '../layout/arrangement.js';
import type { WalkStanding } from '../layout/contract.js';
import type { Related } from '../layout/emphasis.js';
import type { TextContext, Texts } from '../layout/text/sizes.js';
import type { ArrangementEntry } from '../layout/presentation.js';
import { partLanguage, type AnyModel, type AnyPart, type ModelIndex } from '../model/core/model-index.js';
import type { Validator } from '../model/core/parse-value.js';
import type { Details } from '../render/shell/details.js';
import type { View } from '../render/shell/view.js';
import type { OnDemand } from '../shared/on-demand.js';

/** Where a walk is, so that a kind can say how a part takes part in it. */
export interface WalkPlace<Part = AnyPart> {
  /** The part that the walk is at. */
  current: Part;
  /** How a step of the walk takes part, by its id; `undefined` for an id that is no step. */
  standingOf(id: string): WalkStanding | undefined;
}

/** How a picture is made: its arrangement, and its styles. */
export interface Drawing<Index = ModelIndex> extends Arrangement<Index> {
  styles?: CSSResult;
  /** What belongs to a part, for the picture to show; by default the part alone. `undefined` if there is no such part. */
  related?(index: Index, id: string): Related | undefined;
  /**
   * A selector of elements that have a place in other pictures, but not in this one: its styles keep them in normal flow, as
   * the key of the picture, or hide them. By default there are none.
   */
  notPlaced?: string;
  /** A selector of the elements whose boxes are `tight`: they get the width of their text. */
  tight?: string;
}

/** A picture whose drawing is in a file of its own. */
interface DrawingFile<Index> {
  /** As that of an arrangement, where it can be said before the file is there. By default the drawing in the file says it. */
  mayFit?(index: Index, width: number): boolean;
  file: OnDemand<Drawing<Index>>;
  /** Another file that some models need as well: how these are drawn. */
  extraFile?(index: Index): OnDemand<Drawing<Index>> | undefined;
}

interface Titled {
  /** The words on the button that shows it, where a reader can choose between several. By default its name. */
  title?(strings: Strings): Phrase;
}

/** A picture of a kind: when it is chosen, and how it is made, which may be in a file of its own. */
export type Picture<Index = ModelIndex> = ArrangementEntry & Titled & (Drawing<Index> | DrawingFile<Index>);

/** How a picture is made; `undefined` while its file has not been loaded. */
export const drawingOf = (picture: Picture): Drawing | undefined => ('file' in picture ? picture.file.value : picture);

/** Whether there can be room for a picture at all; `undefined` as long as only a file that has not been loaded can say. */
export function mayFit(picture: Picture, index: ModelIndex, width: number): boolean | undefined {
  const judge = picture.mayFit ? picture : drawingOf(picture);
  return judge && (judge.mayFit?.(index, width) ?? true);
}

const extraFileOf = (picture: Picture, index: ModelIndex) => ('file' in picture ? picture.extraFile?.(index) : undefined);

/** How the picture of a model is made; `undefined` while a file has not been loaded. */
export function drawingFor(picture: Picture, index: ModelIndex): Drawing | undefined {
  const drawing = drawingOf(picture);
  const extra = extraFileOf(picture, index);
  return drawing && extra ? extra.value : drawing;
}

/** Loads all that pictures of a model need. */
export async function loadPictures(pictures: readonly Picture[], index: ModelIndex): Promise<void> {
  const files = pictures.flatMap((picture) => ('file' in picture ? [picture.file, extraFileOf(picture, index)] : []));
  await Promise.all(files.flatMap((file) => (file ? [file.load()] : [])));
}

/** Gives the texts of a picture. `view` is the name of its arrangement. A method, whose types `defineKind` can erase. */
export type TextsOf<Index = ModelIndex> = { of(index: Index, view: string, context: TextContext): Texts }['of'];

/** Gives the texts of a kind's pictures; `undefined` if it has none, or they have not been provided. */
export const textsOf = ({ texts }: Pick<Kind, 'texts'>): TextsOf | undefined => (typeof texts === 'function' ? texts : texts?.value);

/** The pictures of a kind that a reader can choose between, each with the words of its button; none where there is nothing to choose. */
export function choicesOf({ arrangements }: Pick<Kind, 'arrangements'>, strings: Strings): { name: string; title: Phrase }[] {
  const choices = arrangements.filter(({ auto }) => auto);
  return choices.length < 2 ? [] : choices.map(({ name, title }) => ({ name, title: title?.(strings) ?? { text: name } }));
}

/** A kind of model: everything that the element needs to know about it. */
export interface KindDefinition<Model extends AnyModel, Index extends ModelIndex, Part extends AnyPart> {
  /** The `kind` of its models. */
  name: string;
  /** What its models look like: a valibot schema, and a check for what a schema cannot say. */
  validator: Validator;
  /** Looks up the parts of a checked model. */
  index(model: Model): Index;
  /** The ways to draw it, the preferred one first. With none, it is shown as cards and as a list. */
  arrangements: readonly Picture<Index>[];
  /** The name of the arrangement that reads best, which `auto` tries first. By default the first one. */
  prefers?(index: Index, width: number): string | undefined;
  /** The texts of its pictures, so that they can be drawn without a page, as SVG. By default it has no picture without one. */
  texts?: TextsOf<Index> | { value?: TextsOf<Index> };
  /** Its parts as lists, each with its panel right after its button. */
  template(view: View<Index>): TemplateResult;
  /** What stands beside the picture while nothing is open, where there is room: for the eyes and the pointer only. By default nothing. */
  key?(view: View<Index>): TemplateResult;
  /**
   * Where the words about a part stand on paper: `own` if the part begins a chapter, or the title of the chapter that it is in.
   * By default it belongs to what is before it.
   */
  chapter?(part: Part, strings: Strings): 'own' | Phrase | undefined;
  /** What the panel of a part says beyond what every panel says. */
  details(part: Part, index: Index, strings: Strings): Details;
  /** What a walk says as it comes to a part. By default the part's title. */
  describe?(part: Part, strings: Strings): Phrase;
  /** How a part takes part in a walk; `undefined` where it never does. By default only the steps of the walk take part. */
  standing?(part: Part, place: WalkPlace<Part>): WalkStanding | undefined;
  /** Whether a marker moves along the line of a part as a walk comes to it, and comes back. By default none moves. */
  markerRoute?(part: Part): 'there' | 'there-and-back' | undefined;
  /** Styles of its lists, in addition to those of every diagram. */
  styles?: CSSResult;
}

/** A kind whose types only the kind itself knows. */
export type Kind = Readonly<Required<Omit<KindDefinition<AnyModel, ModelIndex, AnyPart>, Optional>>> & Readonly<Pick<KindDefinition<AnyModel, ModelIndex, AnyPart>, Optional>>;

/** What a kind need not have. */
type Optional = 'styles' | 'texts' | 'key';

const defaults = {
  prefers: (): undefined => undefined,
  describe: (part: AnyPart): Phrase => ({ text: part.data.title, lang: partLanguage(part) }),
  standing: ({ data }: AnyPart, { standingOf }: WalkPlace) => standingOf(data.id),
  markerRoute: (): undefined => undefined,
  chapter: (): undefined => undefined,
};

/**
 * Makes a kind. The element treats all kinds alike, so this is where their types are erased: what a kind's `index`
 * returns, and the parts in it, are all that is passed to its other functions.
 */
export const defineKind = <Model extends AnyModel, Index extends ModelIndex, Part extends AnyPart>(definition: KindDefinition<Model, Index, Part>): Kind =>
  ({ ...defaults, ...definition });
