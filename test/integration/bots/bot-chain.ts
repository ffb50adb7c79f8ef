import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Address, encodeFunctionData, type Hex, parseEther } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import type { EngineContext } from "#bots/engine/context.ts";
import { type Bots, openBots } from "#bots/process/open-bots.ts";
import { readSettings } from "#bots/process/settings.ts";
import type { Reporter } from "#bots/reports/open-reporters.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { openStore } from "#store/connection/open-store.ts";
import {
  type Call,
  DAY,
  deployGovernance,
  descriptionHash,
  type Governance,
  proposalArguments,
  SETTINGS,
  tokens,
} from "#test/fixture/governance.ts";
import { createTestDatabase } from "#test/store/test-database.ts";
import { startFaultyRpc } from "./faulty-rpc.ts";

export type BotChain = Awaited<ReturnType<typeof startBotChain>>;

/** A chain with the real contracts behind an RPC server, a funded bot account, and a folder for its database. */
export async function startBotChain(deployed?: Governance) {
  const governance = deployed ?? (await deployGovernance([tokens(200_000_000), tokens(200_000_000)]));
  const { client, governor, token, timelock, holders, networkHelpers, connection } = governance;
  const rpc = await startFaultyRpc(connection.provider);
  const folder = await mkdtemp(join(tmpdir(), "althing-bots-"));
  const database = await createTestDatabase();
  const botKey = generatePrivateKey();
  const bot = privateKeyToAccount(botKey);
  await networkHelpers.setBalance(bot.address, parseEther("100"));
  const deployment: Deployment = {
    chainId: await client.getChainId(),
    networkName: "local",
    profile: "test",
    startBlock: 0,
    genesisHash: (await client.getBlock({ blockNumber: 0n })).hash as `0x${string}`,
    contracts: { AlthingToken: token.address, AlthingGovernor: governor.address, TimelockController: timelock.address },
    assets: [],
    local: true,
  };
  const [proposer] = holders;
  if (proposer === undefined) throw new Error("The chain has no holder.");

  return {
    ...governance,
    rpc,
    folder,
    bot,
    botKey,
    deployment,
    database,

    /** Opens a bot on this chain; its lines are kept in `lines`. */
    async openBot(context: Partial<EngineContext> = {}, flags: string[] = [], reporters: readonly Reporter[] = []) {
      const store = await openStore(database.at);
      const lines: string[] = [];
      const settings = readSettings(["--network", "local", "--rpc", rpc.url, ...flags], {});
      const log = (line: string) => lines.push(line);
      const bots: Bots = openBots({
        settings,
        deployment,
        actionFiles: [],
        store,
        signer: bot,
        reporters,
        log,
        context,
      });
      return { ...bots, store, lines };
    },

    async propose(calls: readonly Call[], description: string): Promise<bigint> {
      await governor.write.propose([...proposalArguments(calls), description], { account: proposer.account });
      return governor.read.hashProposal([...proposalArguments(calls), descriptionHash(description)]);
    },

    /** Votes for all of them and ends the vote. */
    async pass(ids: readonly bigint[]): Promise<void> {
      await networkHelpers.time.increase(DAY + 1);
      for (const id of ids) {
        for (const holder of holders) await governor.write.castVote([id, 1], { account: holder.account });
      }
      await networkHelpers.time.increase(SETTINGS.votingPeriodSeconds + 1);
    },

    async passDelay(): Promise<void> {
      await networkHelpers.time.increase(SETTINGS.timelockDelaySeconds + 1);
    },

    async botTransactions(): Promise<{ nonce: number; input: Hex; status: string }[]> {
      const head = await client.getBlockNumber();
      const mined = [];
      for (let blockNumber = 0n; blockNumber <= head; blockNumber++) {
        const { transactions } = await client.getBlock({ blockNumber, includeTransactions: true });
        for (const { from, nonce, input, hash } of transactions) {
          if (from.toLowerCase() !== bot.address.toLowerCase()) continue;
          const { status } = await client.getTransactionReceipt({ hash });
          mined.push({ nonce, input, status });
        }
      }
      return mined;
    },

    /** Queued, and executed, by a holder rather than by the bot. */
    async queue(
      calls: readonly Call[],
      description: string,
      fees: { maxFeePerGas?: bigint; gas?: bigint } = {},
    ): Promise<void> {
      const args = [...proposalArguments(calls), descriptionHash(description)] as const;
      await governor.write.queue(args, { account: proposer.account, ...fees });
    },
    async execute(calls: readonly Call[], description: string): Promise<void> {
      const args = [...proposalArguments(calls), descriptionHash(description)] as const;
      await governor.write.execute(args, { account: proposer.account });
    },

    /** A harmless change that a vote may make: voting is not affected. */
    threshold: (amount: number): Call => ({
      target: governor.address,
      valueWei: 0n,
      data: encodeFunctionData({
        abi: governor.abi,
        functionName: "setProposalThreshold",
        args: [tokens(amount)],
      }),
    }),

    transfer: (to: Address, amount: bigint): Hex =>
      encodeFunctionData({ abi: token.abi, functionName: "transfer", args: [to, amount] }),

    async close(): Promise<void> {
      await rpc.close();
      await connection.close();
      await database.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
