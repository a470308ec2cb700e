import { executeServerCommand } from '@web/test-runner-commands';

export interface Left {
  documents: number;
  nodes: number;
  listeners: number;
}

/** Collects garbage and counts what is left in the page and its frames. Chromium only. */
export const countWhatIsLeft = async (): Promise<Left> => (await executeServerCommand('count-what-is-left')) as Left;
