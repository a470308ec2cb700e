import type { Size } from '../../../geometry/types.js';
import type { FlowIndex } from '../../../model/flow/build-index.js';
import type { Tone } from '../../../model/core/names.js';
import type { Sizes } from '../../scene.js';

/** A line that the map has to draw: of a message, or of a plain connection. */
export interface Link {
  from: string;
  to: string;
  /** What only the line of a message has. */
  message?: { id: string; badge: Size; answered: boolean; tone: Tone };
}

/** The lines of a flow: messages in order, then connections. */
export function linksOf(index: FlowIndex, sizes: Sizes): Link[] {
  const messages = index.model.messages.map(({ id, from, to, answer }): Link => ({
    from,
    to,
    message: { id, badge: sizes(id), answered: answer !== undefined, tone: index.parts.get(id)?.tone ?? 'slate' },
  }));
  const connections = (index.model.connections ?? []).filter(({ from, to }) => from !== to).map(({ from, to }): Link => ({ from, to }));
  return [...messages, ...connections];
}
