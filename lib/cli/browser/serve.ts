import { createServer, type Server } from 'node:http';

export interface SiteServer {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves pages on loopback under a host of their own, so that extension rules for web pages apply.
 * `pages` maps a path to HTML text; any other path is 404.
 */
export async function serve(pages: ReadonlyMap<string, string>): Promise<SiteServer> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const page = pages.get(path);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? '<!doctype html><title>Not found</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test server has no port');
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}
