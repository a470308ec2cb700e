/**
 * A command for browser tests that sets what the test runner's own emulateMedia cannot (forced colours, contrast):
 * `executeServerCommand('emulate-features', { forcedColors: 'active' })`. Features that a call leaves out return to
 * their defaults, so `{}` resets everything. tests/support/media.ts is its typed side.
 */
const FEATURES = {
  forcedColors: ['forced-colors', 'none'],
  contrast: ['prefers-contrast', 'no-preference'],
  colorScheme: ['prefers-color-scheme', 'light'],
  reducedMotion: ['prefers-reduced-motion', 'no-preference'],
};

export function mediaPlugin() {
  // The emulation lasts only as long as its session, so one session is kept for each page.
  const sessions = new WeakMap();
  return {
    name: 'emulate-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-features') return;
      const unknown = Object.keys(payload ?? {}).filter((key) => key !== 'media' && !(key in FEATURES));
      if (unknown.length) throw new Error(`emulate-features does not know: ${unknown.join(', ')}`);
      const page = session.browser.getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
      const features = Object.entries(FEATURES).map(([key, [name, usual]]) => ({
        name,
        // An explicit default: an empty value does not undo forced colours.
        value: payload?.[key] ?? usual,
      }));
      const devtools = await sessions.get(page);
      await devtools.send('Emulation.setEmulatedMedia', { media: payload?.media ?? '', features });
      return true;
    },
  };
}
