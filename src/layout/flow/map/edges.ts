import type { Size } from '../../../geometry/types.js';
import type { FlowIndex } from '../../../model/flow/build-index.js';
import type { Tone } from '../../../model/core/names.js';
import type { Sizes } from '../../scene.js';

/** A line between two systems: a message, or a plain connection. */
export interface Edge {
  from: string;
  to: string;
  /** Only for a message. The badge shows its number. */
  message?: { id: string; badge: Size; answered: boolean; tone: Tone };
}

/** The edges of a flow: messages in order, then connections. */
export function edgesOf(index: FlowIndex, sizes: Sizes): Edge[] {
  const messages = index.model.messages.map(({ id, from, to, answer }): Edge => ({
    from,
    to,
    message: { id, badge: sizes(id), answered: answer !== undefined, tone: index.parts.get(id)?.tone ?? 'slate' },
  }));
  const connections = (index.model.connections ?? []).filter(({ from, to }) => from !== to).map(({ from, to }): Edge => ({ from, to }));
  return [...messages, ...connections];
}
