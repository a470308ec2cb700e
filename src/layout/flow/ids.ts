/** The box id of a group's label, which is text and no part. */
export const groupBoxId = (group: string): string => `group:${group}`;

/** The box id of the condition of a group's option, counted from 0. */
export const optionBoxId = (group: string, option: number): string => `group:${group}:${option}`;
