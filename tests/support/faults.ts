/** More lines than this are counted, not shown. */
const SHOWN = 40;

/** Fails with the faults in a list, a line for each, so that one run tells everything. */
export function none(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const more = faults.length - SHOWN;
  throw new Error([`${faults.length} fault(s):`, ...faults.slice(0, SHOWN), ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'));
}
