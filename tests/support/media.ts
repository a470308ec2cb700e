import { executeServerCommand } from '@web/test-runner-commands';

export interface MediaFeatures {
  forcedColors?: 'active' | 'none';
  contrast?: 'more' | 'less' | 'no-preference';
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  media?: 'print' | 'screen';
}

/** Makes the page see these media features. What is left out goes back to its default; `{}` resets all (afterEach). */
export const emulateFeatures = (features: MediaFeatures): Promise<unknown> =>
  executeServerCommand('emulate-features', features);
