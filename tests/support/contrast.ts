/** Contrast as WCAG 2.2 reckons it. */

function channels(colour: string): number[] {
  const hex = /^#([\da-f]{6})$/i.exec(colour)?.[1];
  if (!hex) throw new RangeError(`${colour} is no colour of six hexadecimal digits`);
  return [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour over another one, with this share of it. */
export const mix = (over: string, under: string, share: number): string => {
  const below = channels(under);
  return `#${channels(over).map((value, i) => Math.round(value * share + (below[i] ?? 0) * (1 - share)).toString(16).padStart(2, '0')).join('')}`;
};
