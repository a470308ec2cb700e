import { executeServerCommand } from '@web/test-runner-commands';
import { can, needs } from './engine.js';

export interface MediaFeatures {
  forcedColors?: 'active' | 'none';
  contrast?: 'more' | 'less' | 'no-preference';
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  media?: 'print' | 'screen';
}

/** Makes the page see these media features. What is left out goes back to its default; `{}` resets all (afterEach). */
export async function emulateFeatures(features: MediaFeatures): Promise<void> {
  if (can('media')) await executeServerCommand('emulate-features', features);
  // Less motion is what engines without media features are started with; what asks for more says so by `needs`.
  else if (Object.entries(features).some(([key, value]) => key !== 'reducedMotion' || value !== 'reduce')) throw new Error("These media features cannot be set here: say needs('media')");
}

/** What a diagram is looked at in. */
export const COLOUR_SCHEMES: Record<string, MediaFeatures> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

/** Shows the page in a colour scheme for the tests of this `describe`, and leaves them out where that cannot be done. */
export function useColourScheme(scheme: string): void {
  if (scheme !== 'light') needs('media');
  before(() => emulateFeatures({ ...COLOUR_SCHEMES[scheme], reducedMotion: 'reduce' }));
  after(() => emulateFeatures({}));
}
