import { executeServerCommand } from '@web/test-runner-commands';

export interface Left {
  documents: number;
  nodes: number;
  listeners: number;
}

/** Collects garbage and counts what is left in the page and its frames. Chromium only. */
export const countWhatIsLeft = (): Promise<Left> => executeServerCommand<Left, undefined>('count-what-is-left');
