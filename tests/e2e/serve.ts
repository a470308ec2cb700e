/** A plain server for the tests that open pages as they would be on a site. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const TYPES: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript', json: 'application/json', css: 'text/css' };
export const typeOf = (path: string): string | undefined => TYPES[path.split('.').at(-1) ?? ''] ?? TYPES.html;

export interface Site {
  url: string;
  server: Server;
  /** The paths that were asked for, in order. */
  asked: string[];
}

/** A site with these files by path, and nothing else. Every answer has these headers. */
export async function serve(files: ReadonlyMap<string, string>, headers: Readonly<Record<string, string>> = {}): Promise<Site> {
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    const body = files.get(url);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': typeOf(url), ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, asked };
}
