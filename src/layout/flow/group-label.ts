/** The words of a group's label: its title, and whether all or one of its options are gone through. */
export const groupLabel = (title: string | undefined, kind: string | undefined): string =>
  [title, kind].filter((words) => words !== undefined).join(' · ');
