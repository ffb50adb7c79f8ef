import type { EngineContext } from "#bots/engine/context.ts";
import {
  type CommitteeOptions,
  castSignedBallots,
  deployCommittee,
  endorseCandidates,
  reachCount,
  reachVote,
  registerCandidates,
} from "#test/fixture/committee.ts";
import { startBotChain } from "./bot-chain.ts";
import { startClock } from "./clock.ts";

export type CommitteeBotChain = Awaited<ReturnType<typeof startCommitteeBotChain>>;

/** A chain with a founding committee, its Safe and its elections, and a bot's account. */
export async function startCommitteeBotChain(options: CommitteeOptions = {}) {
  const committee = await deployCommittee(options);
  const chain = await startBotChain(committee);
  Object.assign(chain.deployment.contracts, committee.deployment.contracts);

  return {
    ...committee,
    ...chain,

    rpcRequest: (method: string, ...params: unknown[]) => committee.connection.provider.request({ method, params }),

    /** Goes to the second from which anyone may open the next election. */
    async reachElection(): Promise<void> {
      const due = await committee.seats.read.nextElectionSeconds();
      await committee.networkHelpers.time.increaseTo(due);
    },

    /** From registration to the end of the vote of an election that is open: everyone approves the first. */
    async holdVote(number: bigint, organisations: readonly (string | null)[]): Promise<void> {
      const candidates = await registerCandidates(committee, number, organisations);
      await endorseCandidates(committee, number, candidates);
      await reachVote(committee, number);
      const { approvals } = await committee.elections.read.termsOf([number]);
      const approved = candidates.slice(0, approvals).map(({ address }) => address);
      const votes = committee.holders.map((_, holder) => ({ holder, approved }));
      await castSignedBallots(committee, number, votes);
      await reachCount(committee, number);
    },

    /** A bot with a clock of the test's, and what it stored. */
    async openCommitteeBot(context: Partial<EngineContext> = {}, flags: string[] = []) {
      const clock = startClock();
      const bot = await chain.openBot({ nowMs: clock.nowMs, ...context }, flags);
      return {
        ...bot,
        clock,
        /** Rounds with time for the machine's clock to pass between them. */
        async rounds(many: number): Promise<void> {
          for (let round = 0; round < many; round++) {
            await bot.engine.tick();
            clock.pass(60);
          }
        },
        async items(): Promise<Record<string, string>> {
          const rows = await bot.store.selectFrom("duty_items").select(["key", "state"]).execute();
          return Object.fromEntries(rows.map(({ key, state }) => [key, state]));
        },
        async notices(): Promise<string[]> {
          const rows = await bot.store.selectFrom("bot_notices").select("kind").orderBy("created_at").execute();
          return rows.map(({ kind }) => kind);
        },
        async alarms(): Promise<Record<string, string | null>> {
          const rows = await bot.store.selectFrom("duty_heartbeats").select(["name", "alarm"]).execute();
          return Object.fromEntries(rows.map(({ name, alarm }) => [name, alarm]));
        },
      };
    },
  };
}
