import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Address, type Hex, hashTypedData, parseEther } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { expect } from "vitest";
import type { EngineContext } from "#bots/engine/context.ts";
import type { Engine } from "#bots/engine/engine.ts";
import { openBots } from "#bots/process/open-bots.ts";
import { readSettings } from "#bots/process/settings.ts";
import { startIndexServer } from "#index/server/index-server.ts";
import { BALLOT_CHOICES, proposalBallotTypedData } from "#protocol/ballots/proposal-ballot.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { openStore } from "#store/connection/open-store.ts";
import { account, settings, startGovernedChain } from "#test/integration/index/governed-chain.ts";
import { patience } from "#test/patience.ts";
import { createTestDatabase } from "#test/store/test-database.ts";

export type RelayChain = Awaited<ReturnType<typeof startRelayChain>>;

export interface GivenBallot {
  voter: Address;
  support: number;
  reason?: string;
  /** Last second in which it may be counted; long after the vote where nothing is said. */
  untilSeconds?: number;
}

export const LONG_AFTER = 2 ** 34;

/** A chain, the API that takes ballots and a bot that relays them, on one database. */
export async function startRelayChain(size: { holders: number; accounts?: number }) {
  const governed = await startGovernedChain(size);
  const { chain, deployment, governor, rpcUrl } = governed;
  const directory = await mkdtemp(join(tmpdir(), "althing-relay-"));
  const database = await createTestDatabase();
  const store = await openStore(database.at);
  const index = await startIndexServer({
    store,
    deployment,
    actionFiles: [],
    profile: { id: "fluence", name: "Fluence", figures: [] },
    rpcUrls: [rpcUrl],
    publicRpcUrl: null,
    publicUrl: null,
    uiDirectory: join(directory, "ui"),
    host: "127.0.0.1",
    port: 0,
    log: () => undefined,
  });
  const bot = privateKeyToAccount(generatePrivateKey());
  await chain.setBalance({ address: bot.address, value: parseEther("100") });
  const readGovernor = { address: governor, abi: althingGovernorAbi } as const;

  let opened: Engine | null = null;
  const closeBot = async () => {
    const open = opened;
    opened = null;
    await open?.close();
  };

  const relay = {
    ...governed,
    bot,
    store,
    /** One at a time: the one before is closed, so that it holds no lease. */
    async openBot(context: Partial<EngineContext> = {}, flags: string[] = []) {
      await closeBot();
      const lines: string[] = [];
      // However slow the machine is: a round in which the node is given up on has done nothing.
      const patient = ["--rpc-timeout-seconds", String(patience.timeout / 1000)];
      const usual = [...patient, "--relay-per-day-eth", "1", "--relay-wait-seconds", "0"];
      const bots = openBots({
        settings: readSettings(["--network", "local", "--rpc", rpcUrl, ...usual, ...flags], {}),
        deployment,
        actionFiles: [],
        // In one process a connection of its own would wait for the index's lock and keep the index from ending it.
        store,
        signer: bot,
        log: (line) => lines.push(line),
        context,
      });
      opened = bots.engine;
      return {
        ...bots,
        lines,
        async rounds(many: number): Promise<void> {
          for (let round = 0; round < many; round++) await bots.engine.tick();
        },
        close: closeBot,
      };
    },

    /** A proposal whose vote is open, and was made so many blocks before. */
    async openVote(description: string, blocksBefore = 0): Promise<bigint> {
      const id = await governed.propose(
        account(1),
        [{ target: deployment.contracts.AlthingToken as Address, data: "0x" }],
        description,
      );
      await chain.mine({ blocks: blocksBefore });
      await relay.skip(settings.votingDelay + 1);
      return id;
    },

    async skip(seconds: number): Promise<void> {
      await governed.skip(seconds);
      await headSeen();
    },

    async reachSecond(timestamp: number): Promise<void> {
      await chain.setNextBlockTimestamp({ timestamp: BigInt(timestamp) });
      await chain.mine({ blocks: 1 });
      await headSeen();
    },

    async sign(
      id: bigint,
      { voter, support, reason = "", untilSeconds = LONG_AFTER }: GivenBallot,
      signer = accountOf(voter),
    ): Promise<Hex> {
      const choice = BALLOT_CHOICES[support];
      if (choice === undefined) throw new Error(`support ${support}`);
      const name = await chain.readContract({ ...readGovernor, functionName: "name" });
      const typed = proposalBallotTypedData(
        31337,
        { address: governor, name },
        { proposalId: id, voter, choice, reason, untilSeconds },
      );
      return signer.sign({ hash: hashTypedData(typed) });
    },

    post: (body: unknown, headers: Record<string, string> = {}) =>
      request("/api/relay/ballots", { method: "POST", body: JSON.stringify(body), headers }),
    get: (path: string) => request(path),

    async give(id: bigint, ballot: GivenBallot, signer?: ReturnType<typeof account>) {
      const signature = await relay.sign(id, ballot, signer);
      return relay.post({
        kind: "proposal",
        subject: String(id),
        reason: "",
        untilSeconds: LONG_AFTER,
        ...ballot,
        signature,
      });
    },

    withdraw: (from: ReturnType<typeof account>, id: bigint) =>
      chain.writeContract({ ...readGovernor, functionName: "withdrawBallots", args: [id], account: from, chain: null }),

    used: (id: bigint, voter: Address) =>
      chain.readContract({ ...readGovernor, functionName: "usedVotes", args: [id, voter] }),

    /** Transactions of the bot to the governor, oldest first. */
    async transactions() {
      const head = await chain.getBlockNumber();
      const found = [];
      for (let blockNumber = 0n; blockNumber <= head; blockNumber++) {
        const { transactions } = await chain.getBlock({ blockNumber, includeTransactions: true });
        for (const { from, hash, input } of transactions) {
          if (from.toLowerCase() !== bot.address.toLowerCase()) continue;
          found.push({ ...(await chain.getTransactionReceipt({ hash })), input });
        }
      }
      return found;
    },

    async close(): Promise<void> {
      await closeBot();
      await index.stop();
      await store.destroy();
      await governed.close();
      await database.remove();
      await rm(directory, { recursive: true, force: true });
    },
  };
  return relay;

  /** What is taken in follows from the time of the head that the index has. */
  async function headSeen(): Promise<void> {
    const { timestamp } = await chain.getBlock();
    await expect.poll(async () => (await request("/api/health")).body.headTimestamp).toBe(Number(timestamp));
  }

  async function request(path: string, init: RequestInit = {}) {
    const response = await fetch(index.url + path, {
      ...init,
      headers: { ...init.headers, "content-type": "application/json" },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
}

const signers = new Map<string, ReturnType<typeof account>>();

function accountOf(voter: Address) {
  for (let index = signers.size; !signers.has(voter); index++) signers.set(account(index).address, account(index));
  const found = signers.get(voter);
  if (found === undefined) throw new Error(`${voter} is no account of the chain`);
  return found;
}
