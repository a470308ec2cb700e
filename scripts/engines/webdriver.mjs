/**
 * A minimal WebDriver client for the browser tests. The driver must be running already. Its page has the methods of
 * puppeteer that the test runner's own commands call: keys, mouse and window size.
 */
import { resizer } from './resize.mjs';

const SETTLED = { pageLoadStrategy: 'normal', unhandledPromptBehavior: 'dismiss' };

/** Key names in puppeteer, and their characters in WebDriver. */
const KEYS = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C',
  Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Delete: '\uE017',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** Opens a window. @param address where the driver listens. */
export async function openWindow(address, capabilities) {
  const ask = async (method, path, body) => {
    const response = await fetch(`${address}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error ?? response.status}: ${value?.message ?? ''}`);
    return value;
  };
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: { ...SETTLED, ...capabilities } } });
  const path = `/session/${sessionId}`;
  const post = (command, body) => ask('POST', `${path}/${command}`, body);
  await post('timeouts', { pageLoad: 60_000, script: 60_000 });
  return { page: pageOf(post), goto: (url) => post('url', { url }), close: () => ask('DELETE', path) };
}

function pageOf(post) {
  const key = (...actions) => post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const mouse = (...actions) =>
    post('actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  const keyOf = (name) => KEYS[name] ?? name;
  const down = (name) => ({ type: 'keyDown', value: keyOf(name) });
  const up = (name) => ({ type: 'keyUp', value: keyOf(name) });
  const press = (button = 'left') => ({ type: 'pointerDown', button: BUTTONS[button] });
  const release = (button = 'left') => ({ type: 'pointerUp', button: BUTTONS[button] });
  const move = (x, y) => ({ type: 'pointerMove', x, y, duration: 0, origin: 'viewport' });
  const evaluate = (script, ...args) => post('execute/sync', { script, args });
  return {
    evaluate,
    setViewport: resizer(post, evaluate),
    keyboard: {
      press: (name) => key(down(name), up(name)),
      down: (name) => key(down(name)),
      up: (name) => key(up(name)),
      type: (text) => key(...[...text].flatMap((letter) => [down(letter), up(letter)])),
    },
    mouse: {
      move: (x, y) => mouse(move(x, y)),
      click: (x, y, { button } = {}) => mouse(move(x, y), press(button), release(button)),
      down: ({ button } = {}) => mouse(press(button)),
      up: ({ button } = {}) => mouse(release(button)),
      reset: () => mouse(move(0, 0)),
    },
  };
}
