import type { EXTRA_TONES, TONES } from '../model/core/names.js';

/** A colour in both schemes. */
export interface Colour {
  light: string;
  dark: string;
}

/** A themeable variable and what it is for. */
export interface Token extends Colour {
  /** Its name after `--jd-`. */
  name: string;
  purpose: string;
  /** The variable whose value it has while it has none itself. */
  fallback?: string;
}

const colour = (light: string, dark: string): Colour => ({ light, dark });

/** Each tone: a pale area, the text on it, and the strokes and badges that carry it. */
export const TONE_COLOURS: Record<(typeof TONES)[number], { tint: Colour; ink: Colour; accent: Colour }> = {
  aqua: { tint: colour('#e2f3f8', '#10323b'), ink: colour('#0a5f72', '#86dcee'), accent: colour('#0b7a90', '#41b9d0') },
  crimson: { tint: colour('#fce9ee', '#3f1624'), ink: colour('#931740', '#ffa3bd'), accent: colour('#b3234f', '#ec6a90') },
  teal: { tint: colour('#e0f4ec', '#0d352a'), ink: colour('#0a6149', '#83dfc4'), accent: colour('#0e7d61', '#38b892') },
  navy: { tint: colour('#e8ebfa', '#1b2449'), ink: colour('#1f3a8f', '#b4c1ff'), accent: colour('#2b4fae', '#7f93f0') },
  orange: { tint: colour('#fdefdf', '#3a2611'), ink: colour('#834505', '#ffc480'), accent: colour('#ad5a08', '#e28f38') },
  violet: { tint: colour('#f1ebfb', '#2c2049'), ink: colour('#553399', '#d0bcff'), accent: colour('#7048bb', '#a488ee') },
  olive: { tint: colour('#eff3da', '#2a3111'), ink: colour('#4d5a0d', '#d0e17e'), accent: colour('#66770f', '#a3b83f') },
  slate: { tint: colour('#edf0f4', '#232c37'), ink: colour('#3b4858', '#c6d1de'), accent: colour('#586879', '#8f9fb2') },
};

// A record, so that the compiler sees when one is missing.
const EXTRA = Object.keys({ 'extra-1': 1, 'extra-2': 2, 'extra-3': 3, 'extra-4': 4 } satisfies Record<(typeof EXTRA_TONES)[number], number>);
const ALL_TONES: readonly string[] = [...Object.keys(TONE_COLOURS), ...EXTRA];

const LINK = colour('#0b57b0', '#8ec1ff');

/** What colours do, whatever the tone. */
export const ROLES = [
  { name: 'text', ...colour('#17222d', '#eef2f6'), purpose: 'Text on the page, on bands and in panels.' },
  { name: 'muted', ...colour('#4a5866', '#b4c0cc'), purpose: 'Secondary text: summaries, owners, captions.' },
  { name: 'link', ...LINK, purpose: 'Links.' },
  { name: 'link-hover', ...LINK, fallback: 'link', purpose: 'Links under the pointer; as other links by default.' },
  { name: 'link-visited', ...LINK, fallback: 'link', purpose: 'Links to pages that the reader has visited; as other links by default.' },
  { name: 'link-active', ...LINK, fallback: 'link', purpose: 'Links while they are pressed; as other links by default.' },
  { name: 'raised', ...colour('#ffffff', '#1a222c'), purpose: 'Discs, tracks, the hub and panels: what lies on the page.' },
  { name: 'line', ...colour('#c6cfd8', '#445160'), purpose: 'Quiet borders and rules.' },
  { name: 'control', ...colour('#6b7886', '#8796a6'), purpose: 'Borders of buttons.' },
  { name: 'hub', ...colour('#55636f', '#96a3b0'), purpose: 'The outline of the hub.' },
  { name: 'connector', ...colour('#6b7986', '#8593a1'), purpose: 'The lines between the hub and the stages, and between the systems of a flow.' },
  { name: 'on-accent', ...colour('#ffffff', '#10171e'), purpose: 'Numbers and icons on an accent.' },
  { name: 'warn-tint', ...colour('#fdf3d7', '#382b0b'), purpose: 'The area of a gate.' },
  { name: 'warn-ink', ...colour('#5f4300', '#f7d98a'), purpose: 'The text of a gate.' },
  { name: 'warn-accent', ...colour('#9a6b00', '#d6a532'), purpose: 'The outline of a gate.' },
  { name: 'error', ...colour('#a3132c', '#ff9aa8'), purpose: 'Problems of the model.' },
  { name: 'focus', ...colour('#0b57b0', '#ffd54a'), purpose: 'The ring about what has the focus.' },
] as const satisfies readonly Token[];

/** The name of a role. */
export type RoleName = (typeof ROLES)[number]['name'];

/** Type, corners, lines and measures that a page may set. Those that are `direct` are read where they are used. */
export const FACES = [
  { name: 'font', value: 'inherit', direct: true, purpose: 'The font family.' },
  { name: 'bold', value: '700', direct: false, purpose: 'The weight of titles, names and numbers.' },
  { name: 'size-heading', value: '1.75em', direct: false, purpose: 'The size of the title of a diagram.' },
  { name: 'size-panel', value: '1.375em', direct: false, purpose: 'The size of the title of a panel.' },
  { name: 'size-small', value: '.9375em', direct: false, purpose: 'The size of what is said beside something else; never less than 14 px.' },
  { name: 'scale-picture', value: '1', direct: false, purpose: 'How many times as large as usual a picture is beside the text of its page: its text, discs and arrows, but never less than 14 px.' },
  { name: 'scale-title', value: '1', direct: false, purpose: 'How many times as large as usual the titles of stages and the names of hubs, systems and boundaries are.' },
  { name: 'scale-disc', value: '1', direct: false, purpose: 'How many times as large as usual the discs of steps are, with their icons and numbers.' },
  { name: 'space', value: '1em', direct: false, purpose: 'The room around and between the texts of panels, cards, lists and buttons: all of it follows.' },
  { name: 'density', value: '1', direct: false, purpose: 'How much of that room is used: 1 is comfortable, .75 is compact. Nothing gets too small to hit.' },
  { name: 'radius', value: '12px', direct: false, purpose: 'The corner of buttons, gates and tracks; that of labels is twice as round.' },
  { name: 'radius-panel', value: 'calc(var(--_radius) + 4px)', direct: false, purpose: 'The corner of panels.' },
  { name: 'radius-card', value: 'calc(var(--_radius) + 6px)', direct: false, purpose: 'The corner of stages, hubs and boundaries as cards.' },
  { name: 'corner', value: '1', direct: false, purpose: 'How many times as round as usual the corners of stages, tracks, systems, boundaries and groups are in a picture, with those of chevrons; 0 is square.' },
  { name: 'stroke', value: '1', direct: false, purpose: 'How many times as broad as usual the lines of a picture are; the filled heads of arrows stay as they are.' },
  { name: 'border', value: '2px', direct: false, purpose: 'The border of panels.' },
  { name: 'disc-edge', value: '45%', direct: false, purpose: 'How much of the accent is in the edge of a disc; the rest is what is raised.' },
  { name: 'focus-width', value: '3px', direct: false, purpose: 'How broad the ring about what has the focus is.' },
  { name: 'focus-offset', value: '3px', direct: false, purpose: 'How far that ring is from what it is about.' },
  { name: 'focus-tint', value: 'transparent', direct: true, purpose: 'What fills the room up to that ring, and is behind links and buttons of the header that have the focus.' },
  { name: 'focus-ink', value: 'inherit', direct: true, purpose: 'The text of links and buttons of the header that have the focus; as without it by default.' },
  { name: 'inset', value: 'scroll-padding-top', direct: true, purpose: 'How much of the window’s upper edge the page covers, such as the height of a header that stays there; the column stays below it. By default what the page keeps clear when it scrolls.' },
  { name: 'duration', value: '160ms', direct: false, purpose: 'How long transitions take; none where the reader asks for less motion.' },
] as const;

export type FaceName = (typeof FACES)[number]['name'];

/** The theme's own custom properties beside roles and faces: `--_` and the name. Layout's begin with `--_layout-`. */
export const PRIVATE_PROPERTIES = ['tint', 'ink', 'accent', 'font-floor', 'transition', 'disc', 'focused', 'inset', 'gutter', 'lane'] as const;

/** Every public variable of the theme, with its defaults. */
export const TOKENS: Token[] = [
  ...ROLES,
  ...Object.entries(TONE_COLOURS).flatMap(([tone, { tint, ink, accent }]): Token[] => [
    { name: `${tone}-tint`, ...tint, purpose: `The area of ${tone} stages.` },
    { name: `${tone}-ink`, ...ink, purpose: `Titles and icons of ${tone} stages.` },
    { name: `${tone}-accent`, ...accent, purpose: `Arrows, rings and badges of ${tone} stages.` },
  ]),
  ...EXTRA.flatMap((tone) => Object.entries(TONE_COLOURS.slate).map(([role, colours]): Token =>
    ({ name: `${tone}-${role}`, ...colours, fallback: `slate-${role}`, purpose: `The ${role} of a tone of your own, ${tone}; that of slate by default.` }))),
];

/** The ground of a picture in a file; in a page a diagram shows that of the page. */
export const PAGE: Token = { name: 'page', light: '#ffffff', dark: '#12181f', purpose: 'The ground of a picture that is saved as SVG or PNG. In a page, a diagram shows that of the page.' };

function value({ name, light, dark, fallback }: Token): string {
  const own = `light-dark(${light},${dark})`;
  return `var(--jd-${name},${fallback === undefined ? own : `var(--jd-${fallback},${own})`})`;
}

/**
 * The variables as a style sheet: public names read, private ones (`--_…`) set on the host, and for each tone a class
 * that says what `--_tint`, `--_ink` and `--_accent` are in it.
 */
export function tokenSheet(): string {
  const roles = ROLES.map((token) => `--_${token.name}:${value(token)};`).join('');
  const faces = FACES.filter(({ direct }) => !direct).map((face) => `--_${face.name}:var(--jd-${face.name},${face.value});`).join('');
  const tones = ALL_TONES.map((tone) => {
    const names = TOKENS.filter(({ name }) => name.startsWith(`${tone}-`)).map((token) => `--_${token.name.slice(tone.length + 1)}:${value(token)};`);
    return `.${tone}{${names.join('')}}`;
  });
  return `:host{${roles}${faces}}${tones.join('')}`;
}

/** In forced colours every role becomes one of the reader's own. */
export function forcedSheet(): string {
  const system: Partial<Record<RoleName, string>> = {
    raised: 'Canvas', 'on-accent': 'Canvas', 'warn-tint': 'Canvas', focus: 'Highlight',
    link: 'LinkText', 'link-hover': 'LinkText', 'link-visited': 'VisitedText', 'link-active': 'ActiveText',
  };
  const roles = ROLES.map(({ name }) => `--_${name}:${system[name] ?? 'CanvasText'};`).join('');
  const tones = ALL_TONES.map((tone) => `.${tone}`).join();
  return `@media (forced-colors:active){:host{${roles}}${tones}{--_tint:Canvas;--_ink:CanvasText;--_accent:CanvasText}}`;
}
