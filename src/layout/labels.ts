/** The labels of pictures that are texts and not parts, so that they have no id of their own: conditions, what tracks ask for, and groups of messages. */
import type { Edge } from '../model/journey/build-index.js';

/** The box id of an edge's label: that of its gate or its condition. */
export function edgeLabelId(edge: Edge): string | undefined {
  const { gate, condition } = edge.transition;
  return gate?.id ?? (condition ? conditionId(edge) : undefined);
}

/** The box id of an edge's condition. Each edge between the same two stages has its own. */
export const conditionId = ({ transition: { from, to }, nth }: Edge): string => `${from}>${to}${nth > 0 ? `>${nth}` : ''}`;

/** The box id of what the tracks of a stage ask for: all of them, or one. */
export const completeId = (stage: string): string => `complete:${stage}`;

/** The box id of the label of a group of messages. */
export const groupBoxId = (group: string): string => `group:${group}`;

/** The box id of the condition of a group's option; options are counted from 0. */
export const optionBoxId = (group: string, option: number): string => `group:${group}:${option}`;

/** The box id of the title of a message on a map, beside its number. */
export const titleBoxId = (message: string): string => `title:${message}`;

/** The box id of the same on more and shorter lines, for where there is no room for the other. */
export const narrowTitleBoxId = (message: string): string => `narrow-title:${message}`;

/** The words of a group's label: its title, and whether all or one of its options are gone through. */
export const groupLabel = (title: string | undefined, kind: string | undefined): string =>
  [title, kind].filter((words) => words !== undefined).join(' · ');
