/** Resizing the page of a window that is driven by WebDriver. */
import { setTimeout as wait } from 'node:timers/promises';

const MEASURE = 'return [outerWidth, outerHeight, innerWidth, innerHeight]';

/**
 * Gives a function that resizes the page inside the window. WebDriver resizes the window, and the page follows a little
 * later: until then, what the page says of the window is no measure of the window's own frame and bars. So they are
 * measured while nothing moves, and again only when the page has not come to its size within `patience` milliseconds.
 */
export function resizer(post, evaluate, patience = 3_000) {
  let frame;
  return async ({ width, height }) => {
    for (let attempt = 0; attempt < 5; attempt++) {
      frame ??= frameOf(await evaluate(MEASURE));
      await post('window/rect', { width: width + frame[0], height: height + frame[1] });
      for (const end = Date.now() + patience; Date.now() < end; await wait(10)) {
        const [, , innerWidth, innerHeight] = await evaluate(MEASURE);
        if (innerWidth === width && innerHeight === height) return;
      }
      frame = undefined;
    }
    throw new Error(`The window cannot be resized to ${width} × ${height}`);
  };
}

/** What the window's frame and bars take, in CSS pixels. A page that is larger than its window has not followed it yet. */
const frameOf = ([outerWidth, outerHeight, innerWidth, innerHeight]) =>
  [outerWidth - innerWidth, outerHeight - innerHeight].map((size) => Math.max(0, size));
