import { createServer, type Server } from "node:http";
import type { Registry } from "prom-client";

export interface Health {
  ok: boolean;
  [detail: string]: unknown;
}

/** Serves `/livez`, `/readyz` and `/healthz` (503 when not ok) and `/metrics`. */
export async function serveHealth(
  { host, port }: { host: string; port: number },
  registry: Registry,
  health: () => Health,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/livez") {
      response.writeHead(200, { "content-type": "text/plain" }).end("ok\n");
    } else if (path === "/healthz" || path === "/readyz") {
      const state = health();
      response.writeHead(state.ok ? 200 : 503, { "content-type": "application/json" }).end(JSON.stringify(state));
    } else if (path === "/metrics") {
      response.writeHead(200, { "content-type": registry.contentType }).end(await registry.metrics());
    } else {
      response
        .writeHead(404, { "content-type": "text/plain" })
        .end("There are /livez, /readyz, /healthz and /metrics here.\n");
    }
  });
  const taken = await listen(server, host, port);
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`, close };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = {
        EADDRINUSE: `port ${port} is taken: choose another with --metrics-port or METRICS_PORT`,
        EADDRNOTAVAIL: `this machine has no address ${host}: choose another with --metrics-host or METRICS_HOST`,
        ENOTFOUND: `this machine has no address ${host}: choose another with --metrics-host or METRICS_HOST`,
      }[error.code ?? ""];
      reject(reason === undefined ? error : new Error(reason));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
