/** The box id of a group's label. A label is not a part, so it has no id of its own. */
export const groupBoxId = (group: string): string => `group:${group}`;

/** The box id of the condition of a group's option; options are counted from 0. */
export const optionBoxId = (group: string, option: number): string => `group:${group}:${option}`;
