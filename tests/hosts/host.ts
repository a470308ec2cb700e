/** Tests an example of docs/hosts: types, build, and what it does in a browser. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../e2e/chromium.js';
import { keepsContract, readsWithoutScript, serveFolder } from './contract.js';
import { markedLines } from './marked.js';
import { casePath, projectOf, type Project } from './project.js';

interface Host {
  /** The case that must not compile, and where it is put in the project. */
  wrong: { file: string; at: string };
  /** A file of the project around the line that README.md has for the framework. */
  readme: { row: string; at: string; file: (line: string) => string };
  /** What npm runs to build it; by default `build`, with the mode as `NODE_ENV`. */
  build?: (mode: string) => string[];
  /** The pages of what `npm run build` writes; `index.html` by default. */
  pages?: string[];
  /** Those of them that a server has rendered. */
  fromServer?: string[];
  /** The folder that it writes; `dist` by default. */
  folder?: string;
}

/** What README.md says to write in a framework. */
function lineOfReadme(row: string): string {
  const [, line = ''] = new RegExp(`^\\| ${row} \\| \`(.+?)\` \\|`, 'm').exec(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')) ?? [];
  assert.ok(line.startsWith('<journey-diagram'), `README.md has no line for ${row}`);
  return line;
}

export function testHost(name: string, { wrong, readme, build = () => ['build'], pages = ['index.html'], fromServer = [], folder = 'dist' }: Host): void {
  describe(name, () => {
    let project: Project;
    let browser: Browser;
    const servers: Server[] = [];

    before(async () => {
      project = projectOf(name);
      browser = await openBrowser();
    });
    after(async () => {
      for (const server of servers) server.close();
      await browser.close();
    });

    it('has right types in strict mode, and so has the line of README.md', () => {
      const copy = join(project.folder, readme.at);
      writeFileSync(copy, readme.file(lineOfReadme(readme.row)));
      const { succeeded, output } = project.run(['check']);
      rmSync(copy);
      assert.ok(succeeded, output);
    });

    it('refuses wrong properties and events, line by line', () => {
      const copy = join(project.folder, wrong.at);
      cpSync(casePath(wrong.file), copy);
      const { succeeded, output } = project.run(['check']);
      rmSync(copy);
      assert.ok(!succeeded, 'nothing is found');
      const line = new RegExp(`${wrong.at.replace(/[.[\]]/g, '\\$&')}["']?[(: ]+(\\d+)`, 'g');
      const found = [...new Set([...output.matchAll(line)].map(([, number]) => Number(number)))].sort((a, b) => a - b);
      assert.deepEqual(found, markedLines(readFileSync(casePath(wrong.file), 'utf8')), output);
    });

    // The development build of a framework warns, and React's strict mode does everything twice there.
    for (const mode of ['development', 'production']) {
      describe(`built for ${mode}`, () => {
        let url: string;
        before(async () => {
          const { succeeded, output } = project.run(build(mode), { NODE_ENV: mode });
          assert.ok(succeeded, output);
          const served = await serveFolder(join(project.folder, folder));
          servers.push(served.server);
          url = served.url;
        });
        for (const page of pages) keepsContract(page, () => browser, () => `${url}/${page}`);
        for (const page of fromServer) readsWithoutScript(page, () => browser, () => `${url}/${page}`);
      });
    }
  });
}
