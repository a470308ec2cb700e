type View = Window & typeof globalThis;

/** How long to wait, in milliseconds, where a browser does not say when it is idle, as Safari does not. */
const LATER = 900;

/** Does something when the page has nothing else to do. */
export function whenIdle(view: View, work: () => void): void {
  if ('requestIdleCallback' in view) view.requestIdleCallback(work);
  else (view as Window).setTimeout(work, LATER);
}
