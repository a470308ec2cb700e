/**
 * Several browsers behind one launcher. Each runs one test file at a time, so that the file has the focus, the mouse,
 * the window and the media features to itself. The next file goes to whichever browser is free.
 */
export function fleet(size, launch) {
  const members = Array.from({ length: size }, launch);
  const runs = new Map();
  const memberOf = (session) => runs.get(session);
  const release = (session) => (error) => {
    runs.delete(session);
    throw error;
  };
  return {
    name: members[0].name,
    type: members[0].type,
    concurrency: size,
    initialize: (...args) => Promise.all(members.map((member) => member.initialize?.(...args))),
    stop: () => Promise.all(members.map((member) => member.stop?.())),
    startSession(session, url) {
      const taken = new Set(runs.values());
      const free = members.find((member) => !taken.has(member));
      runs.set(session, free);
      return free.startSession(session, url).catch(release(session));
    },
    async stopSession(session) {
      const result = await memberOf(session).stopSession(session).catch(release(session));
      runs.delete(session);
      return result;
    },
    startDebugSession: (session, url) => members[0].startDebugSession(session, url),
    isActive: (session) => memberOf(session)?.isActive(session) ?? false,
    getBrowserUrl: (session) => memberOf(session).getBrowserUrl(session),
    // For commands: the page that a test file runs in; in a debug session, that of the first browser.
    getPage: (session) => (memberOf(session) ?? members[0]).getPage(session),
  };
}
