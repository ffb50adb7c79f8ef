import { setTimeout as sleep } from "node:timers/promises";
import { Counter, Registry } from "prom-client";
import { createPublicClient, getAddress, type LocalAccount, type PublicClient } from "viem";
import { readContract } from "viem/actions";
import { BotError, botErrorIn, messageOf, remedyOf } from "#bots/engine/bot-error.ts";
import { serveHealth } from "#bots/process/health-server.ts";
import { isHealthy } from "#bots/process/is-healthy.ts";
import { runLoop } from "#bots/process/run-loop.ts";
import { inTurn } from "#bots/rpc/in-turn.ts";
import { findDeployment } from "#operator/deployments/find-deployment.ts";
import type { Log, LogFacts } from "#operator/log/log.ts";
import { availabilityAbi as abi } from "#protocol/chain/abi/Availability.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { EpochSchedule } from "#protocol/emissions/epoch-clock.ts";
import { Checker } from "./checker.ts";
import type { CheckerCommand } from "./checker-command.ts";
import { type CheckerFile, requireTimeForProbes } from "./checker-file.ts";
import type { MapDomain } from "./signed-map.ts";

const LARGEST_ANSWER_BYTES = 1024 * 1024;
const PAUSE_MS = 2_000;

export interface CheckerProcess {
  command: CheckerCommand;
  file: CheckerFile;
  account: LocalAccount;
  signal: AbortSignal;
  log: Log;
  announce(word: string, facts: LogFacts): void;
}

/** Runs a checker until the signal stops it. Rejects when it cannot start. */
export async function runChecker({ command, file, account, signal, log, announce }: CheckerProcess): Promise<void> {
  const deployment = await findDeployment(command.network, command.deployment);
  const domain = { chainId: deployment.chainId, contract: contractAddress(deployment, "Availability") };
  const client = clientOf(command, deployment, log);
  const schedule = await untilAnswered(() => readSchedule(client, domain, account, log), log, signal);
  if (schedule === null) return;
  requireTimeForProbes(file, schedule.epochSeconds);

  const registry = new Registry();
  const registers = [registry];
  const labelNames = ["outcome"];
  const probes = new Counter({
    name: "althing_checker_probes_total",
    help: "Probes of providers",
    labelNames,
    registers,
  });
  const signed = new Counter({ name: "althing_checker_maps_total", help: "Maps signed", registers });
  const checker = new Checker({
    settings: file.value,
    account,
    domain,
    schedule,
    log,
    onProbe: (outcome) => probes.inc({ outcome }),
    onSigned: () => signed.inc(),
  });

  let lastGoodAt = Date.now();
  let alarm: string | null = null;
  // A round lasts as long as its slowest endpoint, and its control endpoints after that.
  const pauseSeconds = command["interval-seconds"] + 2 * file.value.timeoutSeconds;
  const server = await serveHealth({ host: command["metrics-host"], port: command["metrics-port"] }, registry, () => {
    const ageSeconds = Math.round((Date.now() - lastGoodAt) / 1000);
    return { ok: isHealthy({ ageSeconds, pauseSeconds }), ageSeconds, alarm };
  });
  const round = async () => {
    await checker.round(await nowSeconds(deployment, client));
    [lastGoodAt, alarm] = [Date.now(), null];
  };
  const goOn = (error: unknown) => {
    if (remedyOf(error) === "shut-down") throw error;
    alarm = messageOf(error);
    log(alarm, { level: "error" });
  };
  announce("checking", {
    chainId: deployment.chainId,
    account: account.address,
    providers: file.value.providers.length,
    health: server.url,
  });
  try {
    const pauseMs = 1000 * command["interval-seconds"];
    if (command.once) await round();
    else
      await runLoop(
        () => round().catch(goOn),
        async () => {},
        { pauseMs, keepEveryMs: pauseMs },
        signal,
      );
  } finally {
    await server.close();
  }
}

/** The clock of a chain on this machine may be ahead; any other is that of the world, whether or not a node answers. */
async function nowSeconds({ local }: Deployment, client: PublicClient): Promise<number> {
  if (!local) return Math.floor(Date.now() / 1000);
  return Number((await client.getBlock()).timestamp);
}

function clientOf(command: CheckerCommand, { chainId }: Deployment, log: Log): PublicClient {
  const transport = inTurn(command.rpc, {
    chainId,
    timeoutMs: 1000 * command["rpc-timeout-seconds"],
    largestAnswerBytes: LARGEST_ANSWER_BYTES,
    onFailure(url, message, first) {
      if (first) log(`rpc ${url.host}: ${message}`, { level: "warn" });
    },
  });
  return createPublicClient({ transport, cacheTime: 0 });
}

async function readSchedule(
  client: PublicClient,
  { contract: address }: MapDomain,
  account: LocalAccount,
  log: Log,
): Promise<EpochSchedule> {
  const checkers = await readContract(client, { address, abi, functionName: "reporters" });
  if (!checkers.some((checker) => getAddress(checker) === account.address)) {
    log(`${account.address} is no checker yet: its maps do not count before a vote names it`, { level: "warn" });
  }
  return readContract(client, { address, abi, functionName: "schedule" });
}

/** Waits for a node that is down; refuses one that serves another chain. Null when stopped. */
async function untilAnswered<T>(ask: () => Promise<T>, log: Log, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    try {
      return await ask();
    } catch (error) {
      if (botErrorIn(error) instanceof BotError && remedyOf(error) === "shut-down") throw error;
      log(`no RPC URL answers yet, trying again: ${messageOf(error)}`, { level: "warn" });
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}
