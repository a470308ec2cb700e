/** What drawing a part counts for, in units of work: measuring and placing its text, and drawing its shape. */
export const PART_WORK = 150;
