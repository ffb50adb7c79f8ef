import { createServer } from "node:net";

/** Everything local listens here only: the local chain's keys are public. */
export const loopback = "127.0.0.1";

export interface Ports {
  ui: number;
  rpc: number;
}

/** Reads `PORT` and `RPC_PORT`; 0 means any free port. */
export function readPorts(env: Record<string, string | undefined>): Ports {
  const ports = { ui: readPort(env, "PORT", 4400), rpc: readPort(env, "RPC_PORT", 8545) };
  if (ports.ui !== 0 && ports.ui === ports.rpc) {
    throw new Error(`PORT and RPC_PORT are both ${ports.ui}: give them different ports, or 0 for any free one.`);
  }
  return ports;
}

function readPort(env: Record<string, string | undefined>, variable: string, fallback: number): number {
  const text = env[variable];
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new Error(
      `${variable} is "${text}", which is not a port: use a whole number from 0 (any free port) to 65535.`,
    );
  }
  return port;
}

/** Fails, naming the port and its variable, when another program holds one of the ports. */
export async function requireFree(ports: Ports): Promise<void> {
  await requireFreePort(ports.ui, "PORT", "the UI and API");
  await requireFreePort(ports.rpc, "RPC_PORT", "the chain");
}

async function requireFreePort(port: number, variable: string, purpose: string): Promise<void> {
  if (port === 0) return;
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portError(error, port, variable, purpose)));
    server.listen(port, loopback, resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}

function portError(error: NodeJS.ErrnoException, port: number, variable: string, purpose: string): Error {
  const what =
    error.code === "EADDRINUSE"
      ? `Port ${port} for ${purpose} is taken by another program.`
      : `Port ${port} for ${purpose} cannot be used (${error.code ?? error.message}).`;
  return new Error(`${what} Free it, or choose another: ${variable}=${port + 1} npm start (0 means any free port).`);
}
