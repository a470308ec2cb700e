/** Stories of the built Storybook, each in a frame. */
import { until } from './page.js';

export const STORYBOOK = '/storybook-static/';

export interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
}

/** What is in the built Storybook; nothing where it has not been built. */
export async function storyEntries(): Promise<Entry[]> {
  const response = await fetch(`${STORYBOOK}index.json`);
  if (!response.ok) return [];
  const { entries } = await response.json() as { entries: Record<string, Entry> };
  return Object.values(entries);
}

interface Channel {
  on(event: string, listener: (...args: unknown[]) => void): void;
  last(event: string): unknown[] | undefined;
}

interface StoryWindow extends Window {
  __STORYBOOK_ADDONS_CHANNEL__?: Channel;
}

const FAULTS = ['storyErrored', 'storyMissing', 'storyThrewException', 'playFunctionThrewException', 'unhandledErrorsWhilePlaying', 'docsPreparedError'];

export interface Shown {
  frame: HTMLIFrameElement;
  /** What Storybook has told of errors, so far. */
  faults: string[];
}

/** Opens a story or a docs page and waits until it has been rendered and, for a story, played. */
export async function show({ id, type }: Entry, width: number): Promise<Shown> {
  const frame = document.createElement('iframe');
  frame.title = id;
  frame.style.cssText = `width: ${width}px; height: 900px; border: 0;`;
  frame.src = `${STORYBOOK}iframe.html?id=${id}&viewMode=${type}`;
  document.body.append(frame);
  const channel = await channelOf(frame);
  const faults: string[] = [];
  const tell = (event: string, args: readonly unknown[]) => faults.push(`${event}: ${args.map((arg) => (arg instanceof Error || hasMessage(arg) ? arg.message : JSON.stringify(arg))).join(' ')}`);
  for (const event of FAULTS) {
    const before = channel.last(event);
    if (before) tell(event, before);
    channel.on(event, (...args) => tell(event, args));
  }
  frame.contentWindow?.addEventListener('error', ({ message }) => faults.push(`error: ${message}`));
  const end = type === 'story' ? 'storyFinished' : 'docsRendered';
  await until(() => faults.length > 0 || channel.last(end), `${id}: ${end}`, 20_000);
  const [finished] = channel.last(end) ?? [];
  if (type === 'story' && (finished as { status?: string } | undefined)?.status === 'error') faults.push(`${end}: ${JSON.stringify(finished).slice(0, 2000)}`);
  return { frame, faults };
}

const hasMessage = (value: unknown): value is { message: string } =>
  typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string';

const windowOf = ({ contentWindow }: HTMLIFrameElement): StoryWindow | null => contentWindow;

async function channelOf(frame: HTMLIFrameElement): Promise<Channel> {
  let channel: Channel | undefined;
  await until(() => (channel = windowOf(frame)?.__STORYBOOK_ADDONS_CHANNEL__), 'Storybook starts in the frame', 20_000);
  if (!channel) throw new Error('Storybook has no channel');
  return channel;
}
