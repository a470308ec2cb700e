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
  emit(event: string, ...args: unknown[]): void;
  last(event: string): unknown[] | undefined;
}

interface StoryWindow extends Window {
  __STORYBOOK_ADDONS_CHANNEL__?: Channel;
}

const FAULTS = ['storyErrored', 'storyMissing', 'storyThrewException', 'playFunctionThrewException', 'unhandledErrorsWhilePlaying', 'docsPreparedError'];

export interface Shown {
  frame: HTMLIFrameElement;
  /** The errors that Storybook has reported so far. */
  faults: string[];
}

/** A frame with Storybook in it, and what it shows. */
interface Opened extends Shown { channel: Channel; type: Entry['type'] }

let opened: Opened | undefined;

/**
 * Opens a story or a docs page and waits until it has been rendered and, for a story, played. Where the last one is a
 * story that has had no fault, in the same frame, as a click in the sidebar does: the stories of a docs page may still play.
 */
export async function show(entry: Entry, width: number): Promise<Shown> {
  if (opened?.type === 'story' && opened.faults.length === 0) opened.channel.emit('setCurrentStory', { storyId: entry.id, viewMode: entry.type });
  else opened = await open(entry);
  const { frame, faults, channel } = opened;
  opened.type = entry.type;
  frame.style.width = `${width}px`;
  const end = () => endOf(entry, channel);
  await until(() => faults.length > 0 || end(), `${entry.id} is shown`, 20_000);
  if (end()?.status === 'error') faults.push(`storyFinished: ${JSON.stringify(end()).slice(0, 2000)}`);
  return { frame, faults };
}

/** What Storybook has reported at the end of an entry's rendering; nothing before that. */
function endOf({ id, type }: Entry, channel: Channel): { storyId: string; status?: string } | undefined {
  const [last] = channel.last(type === 'story' ? 'storyFinished' : 'docsRendered') ?? [];
  const end = (typeof last === 'string' ? { storyId: last } : last) as { storyId: string; status?: string } | undefined;
  return end?.storyId === id ? end : undefined;
}

async function open({ id, type }: Entry): Promise<Opened> {
  opened?.frame.remove();
  const frame = document.createElement('iframe');
  frame.title = 'Storybook';
  frame.style.cssText = 'height: 900px; border: 0;';
  // axe has its turn where the story is looked at.
  frame.src = `${STORYBOOK}iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`;
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
  return { frame, faults, channel, type };
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
