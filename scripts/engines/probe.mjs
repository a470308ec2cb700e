// `node scripts/engines/probe.mjs firefox`: checks whether this engine starts and opens a page.
import { setTimeout as wait } from 'node:timers/promises';
import { launchers } from './launchers.mjs';

const launcher = launchers[process.argv[2]]();
const attempt = async () => {
  await launcher.initialize?.({}, []);
  await launcher.startSession('probe', 'about:blank');
  await launcher.stopSession('probe');
  await launcher.stop();
};
try {
  await Promise.race([attempt(), wait(60_000).then(() => Promise.reject(new Error('no answer within a minute')))]);
} catch (error) {
  console.error(error.message.split('\n')[0]);
  process.exit(1);
}
process.exit(0);
