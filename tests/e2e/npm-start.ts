/** `npm start`, as a new user runs it, on its own port. */
import { execFileSync, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SLOW_MACHINE = 180_000;

export interface Started {
  /** Its address, without a final slash. */
  url: string;
  /** The process of npm, which leads a process group as in a terminal. */
  pid: number;
  /** Ends it, and waits until nothing answers. */
  stop(): Promise<void>;
}

/** A free port. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const answers = (url: string): Promise<boolean> => fetch(`${url}/index.json`).then(({ ok }) => ok, () => false);

/** Waits for a condition. If it fails, the message says what was expected. */
export async function until(condition: () => boolean | Promise<boolean>, what: () => string): Promise<void> {
  const end = Date.now() + SLOW_MACHINE;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited ${SLOW_MACHINE / 1000} s in vain: ${what()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** The descendants of this process, parents first. */
export function processesUnder(parent: number): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return list.flatMap(([id = 0, by]) => (by === parent ? [id, ...processesUnder(id)] : []));
}

/** Runs `npm start -- --no-open` and waits until the server answers. */
export async function npmStart(): Promise<Started> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const npm = spawn('npm', ['start', '--', '--no-open', '--exact-port', '-p', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    detached: process.platform !== 'win32',
    // Started by `npm test`, it must not inherit its settings.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_)/i.test(name))),
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  const kill = () => npm.kill();
  process.once('exit', kill);
  // It is in its own process group, which Ctrl+C in the terminal of the tests does not reach.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

  const ended = () => npm.exitCode !== null || npm.signalCode !== null;
  const stop = async (): Promise<void> => {
    kill();
    await until(async () => ended() && !(await answers(url)), () => 'npm start ends');
  };
  try {
    await until(async () => ended() || await answers(url), () => `npm start answers at ${url}. It said:\n${output}`);
    if (ended()) throw new Error(`npm start has ended by itself. It said:\n${output}`);
  } catch (error) {
    kill();
    throw error;
  }
  return { url, pid: npm.pid ?? 0, stop };
}
