/**
 * A command for browser tests that collects garbage and counts what is left in the page, including frames:
 * `executeServerCommand('count-what-is-left')`. tests/support/heap.ts is its typed side. Chromium only.
 */
export function heapPlugin() {
  return {
    name: 'count-what-is-left',
    async executeCommand({ command, session }) {
      if (command !== 'count-what-is-left') return;
      const devtools = await session.browser.getPage(session.id).createCDPSession();
      // Objects that one collection frees may have kept others alive.
      for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
      const { documents, nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
      await devtools.detach();
      return { documents, nodes, listeners: jsEventListeners };
    },
  };
}
