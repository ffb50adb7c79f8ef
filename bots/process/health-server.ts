import { createServer, type Server } from "node:http";
import type { Registry } from "prom-client";

export interface Health {
  ok: boolean;
  [detail: string]: unknown;
}

/** Serves `/healthz` (503 when not ok) and `/metrics` on this machine only. */
export async function serveHealth(
  port: number,
  registry: Registry,
  health: () => Health,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/healthz") {
      const state = health();
      response.writeHead(state.ok ? 200 : 503, { "content-type": "application/json" }).end(JSON.stringify(state));
    } else if (path === "/metrics") {
      response.writeHead(200, { "content-type": registry.contentType }).end(await registry.metrics());
    } else {
      response.writeHead(404, { "content-type": "text/plain" }).end("There are /healthz and /metrics here.\n");
    }
  });
  const taken = await listen(server, port);
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${taken}`, close };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`port ${port} is taken: choose another with --metrics-port or METRICS_PORT`) : error);
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
