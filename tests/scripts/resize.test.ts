/** The window of a driven browser is resized, however late the page follows it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resizer } from '../../scripts/engines/resize.mjs';

type Size = [number, number];

/** A window with bars 20 CSS pixels high, whose page has the new size only after it was measured `lag` times. */
function openWindow({ lag, frame = [0, 20] }: { lag: number; frame?: Size }) {
  let [outer, page, measured]: [Size, Size, number] = [[1280, 920], [1280, 900], 0];
  const asked: Size[] = [];
  const post = (_command: string, { width, height }: { width: number; height: number }) => {
    assert.ok(width >= 0 && height >= 0, `invalid argument: ${width} × ${height}`);
    asked.push([width, height]);
    [outer, measured] = [[width, height], 0];
    return Promise.resolve();
  };
  const evaluate = () => {
    if (measured++ >= lag) page = [outer[0] - frame[0], outer[1] - frame[1]];
    return Promise.resolve([...outer, ...page]);
  };
  return { asked, setViewport: resizer(post, evaluate, 100), page: () => page };
}

describe('resizing the window of a driven browser', () => {
  for (const lag of [0, 1, 3]) {
    it(`asks once for each size, where the page follows after ${lag} measurements`, async () => {
      const { asked, setViewport, page } = openWindow({ lag });
      for (const [width, height] of [[320, 900], [1600, 900], [320, 600]] as Size[]) {
        await setViewport({ width, height });
        assert.deepEqual(page(), [width, height]);
      }
      assert.deepEqual(asked, [[320, 920], [1600, 920], [320, 620]]);
    });
  }

  it('measures the bars again when the page has another size than it was asked for', async () => {
    const frame: Size = [0, 20];
    const { asked, setViewport, page } = openWindow({ lag: 0, frame });
    await setViewport({ width: 320, height: 900 });
    frame[1] = 50;
    await setViewport({ width: 320, height: 800 });
    assert.deepEqual(page(), [320, 800]);
    assert.deepEqual(asked.at(-1), [320, 850]);
  });

  it('says which size a window does not take', async () => {
    const { setViewport } = openWindow({ lag: Infinity });
    await assert.rejects(setViewport({ width: 320, height: 900 }), /cannot be resized to 320 × 900/);
  });
});
