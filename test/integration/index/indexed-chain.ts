import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { FollowPace } from "#index/follow/follow-pace.ts";
import type { DraftReporter } from "#index/reports/draft-reports.ts";
import { startIndexServer } from "#index/server/index-server.ts";
import type { SignalSettings } from "#index/signals/signal-settings.ts";
import { openLog } from "#operator/log/open-log.ts";
import { secretsOf } from "#operator/log/secrets.ts";
import type { ActionFile } from "#proposals/action-files/action-file.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { openStore } from "#store/connection/open-store.ts";
import { createTestDatabase } from "#test/store/test-database.ts";

const lineSchema = z.object({ message: z.string() });

export interface StartIndexOptions {
  deployment: Deployment;
  rpcUrls: string[];
  pace?: Partial<FollowPace>;
  actionFiles?: ActionFile[];
  signals?: Partial<SignalSettings>;
  publicUrl?: string | null;
  draftReporter?: DraftReporter;
  allowedOrigins?: string[];
}

export type RunningIndex = Awaited<ReturnType<typeof startIndex>>;

/** A real index server on a free port, with its database in a directory that is removed in the end. */
export async function startIndex({
  deployment,
  rpcUrls,
  pace,
  actionFiles = [],
  signals = {},
  publicUrl = null,
  draftReporter,
  allowedOrigins = [],
}: StartIndexOptions) {
  const directory = await mkdtemp(join(tmpdir(), "althing-index-"));
  const database = await createTestDatabase();
  const store = await openStore(database.at);
  const troubles: string[] = [];
  const { log } = openLog({
    room: "index",
    format: "json",
    secrets: secretsOf({}),
    write: (line) => troubles.push(lineSchema.parse(JSON.parse(line)).message),
  });
  const server = await startIndexServer({
    store,
    deployment,
    actionFiles,
    profile: { id: "fluence", name: "Fluence", figures: [] },
    rpcUrls,
    publicRpcUrl: null,
    publicUrl,
    signals,
    draftReporter: draftReporter ?? null,
    allowedOrigins,
    uiDirectory: join(directory, "ui"),
    host: "127.0.0.1",
    port: 0,
    pace: { pollMs: 20, shrinkPatienceMs: 100, maxBackoffMs: 100, timeoutMs: 500, ...pace },
    log,
  });
  return {
    ...server,
    store,
    troubles,
    directory,
    database,
    async get(path: string) {
      const response = await fetch(server.url + path);
      return { status: response.status, body: await response.json() };
    },
    async stop() {
      await server.stop();
      await store.destroy();
      await database.remove();
      await rm(directory, { recursive: true });
    },
  };
}
