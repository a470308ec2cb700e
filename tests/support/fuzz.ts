import { executeServerCommand } from '@web/test-runner-commands';

/** The seed of what a browser test makes up by chance, and how often it does; `npm run test:fuzz` gives others. */
export const chance = (): Promise<{ seed: number; runs: number }> => executeServerCommand('chance');
