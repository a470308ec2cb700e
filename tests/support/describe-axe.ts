import { COLOUR_SCHEMES, useColourScheme } from './media.js';
import { pageWidth, unmountAll } from './page.js';

/** Describes what axe finds at a narrow and a wide width, in each colour scheme. */
export function describeAxe(describeCases: (width: number, scheme: string) => void): void {
  for (const width of [320, 1280]) {
    for (const scheme of Object.keys(COLOUR_SCHEMES)) {
      describe(`axe at ${width} px, ${scheme}`, () => {
        useColourScheme(scheme);
        before(() => pageWidth(width));
        afterEach(unmountAll);
        describeCases(width, scheme);
      });
    }
  }
}
