import {
  type Abi,
  type Address,
  createPublicClient,
  custom,
  decodeFunctionData,
  encodeFunctionResult,
  type Hex,
  HttpRequestError,
  isHex,
  multicall3Abi,
  numberToHex,
  parseEther,
  RpcRequestError,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { relayBallotsDuty } from "#bots/duties/relay-ballots.ts";
import type { EngineContext } from "#bots/engine/context.ts";
import type { Chain } from "#bots/engine/duty.ts";
import { timingFor } from "#bots/engine/timing.ts";
import { electionVote } from "#bots/relay/election-vote.ts";
import { proposalVote } from "#bots/relay/proposal-vote.ts";
import type { QueuedBallot } from "#bots/relay/relay-store.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { electionPhases } from "#protocol/elections/election-phase.ts";
import { PROPOSAL_STATES } from "#protocol/governor/proposal-state.ts";
import type { Store } from "#store/schema/database.ts";
import { openTestStore } from "#test/store/test-database.ts";
import { logOf } from "#test/unit/index/log-of.ts";
import { sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";
import { STANDING } from "./scripted-committee.ts";

const MULTICALL3 = "0xca11bde05977b3631167028862be2a173976ca11";
const NOW = 1_900_000_000;
const { chainId } = sampleDeployment;
const governor = contractAddress(sampleDeployment, "AlthingGovernor");
const elections = contractAddress(sampleDeployment, "Elections");
const token = contractAddress(sampleDeployment, "AlthingToken");
const bot = privateKeyToAccount(`0x${"11".repeat(32)}`);
const abi: Abi = [...althingGovernorAbi, ...electionsAbi, ...althingTokenAbi];
const callSchema = z.object({ to: z.string(), data: z.custom<Hex>(isHex) });
const voterOf = (index: number) => `0x${index.toString(16).padStart(40, "0")}`;

/** A node whose contracts answer as a test says, one call or many at once. */
function relayNode() {
  const node = {
    answers: {
      state: PROPOSAL_STATES.indexOf("active"),
      proposalDeadline: BigInt(NOW + 10_000),
      proposalVoteEnd: BigInt(NOW + 9_000),
      usedVotes: 0n,
      standingOf: {
        ...STANDING,
        phase: electionPhases.indexOf("voting"),
        votingSeconds: NOW - 100,
        votingEndSeconds: NOW + 10_000,
      },
      ballotOf: 0n,
      combinationOf: [true, 0n],
      getPastVotes: 3n,
    } as Record<string, unknown>,
    balanceWei: parseEther("5"),
    logs: [] as unknown[],
    fault: null as Error | null,
    asked: [] as { name: string; args: readonly unknown[]; block: unknown }[],
  };
  const one = (data: Hex, block: unknown): Hex => {
    const { functionName, args = [] } = decodeFunctionData({ abi, data });
    node.asked.push({ name: functionName, args, block });
    const answer = node.answers[functionName];
    if (answer instanceof Error) throw answer;
    const item = abi.filter((part) => part.type === "function" && part.name === functionName);
    const result = typeof answer === "function" ? answer(...args) : answer;
    return encodeFunctionResult({ abi: item.slice(0, 1), functionName, result });
  };
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    if (node.fault !== null) throw node.fault;
    const list = z.array(z.unknown()).parse(params ?? []);
    if (method === "eth_getCode") return "0x60";
    if (method === "eth_getBalance") return numberToHex(node.balanceWei);
    if (method === "eth_getTransactionReceipt") {
      return { transactionHash: list[0], blockNumber: "0x1", status: "0x1", logs: node.logs };
    }
    const { to, data } = callSchema.parse(list[0]);
    if (to.toLowerCase() !== MULTICALL3) return one(data, list[1]);
    const { args } = decodeFunctionData({ abi: multicall3Abi, data });
    const calls = args?.[0] as readonly { callData: Hex }[];
    const result = calls.map(({ callData }) => ({ success: true, returnData: one(callData, list[1]) }));
    return encodeFunctionResult({ abi: multicall3Abi, functionName: "aggregate3", result });
  };
  const client = createPublicClient({ transport: custom({ request }, { retryCount: 0 }), cacheTime: 0 });
  const chain: Chain = { chainId, client, block: { number: 100n, hash: "0x", timestamp: NOW } };
  return { node, chain };
}

let store: Store;
let clock: { seconds: number };
let chain: Chain;
let node: ReturnType<typeof relayNode>["node"];
let context: EngineContext;
beforeEach(async () => {
  store = await openTestStore();
  clock = { seconds: NOW };
  ({ chain, node } = relayNode());
  const needed: Partial<EngineContext> = {
    store,
    client: chain.client,
    signer: bot,
    chainId,
    timing: timingFor(false),
    limits: { leastBalanceWei: parseEther("1") } as EngineContext["limits"],
    nowMs: () => clock.seconds * 1_000,
  };
  context = needed as EngineContext;
});
afterEach(() => store.destroy());

const ballot = (index: number, change: Partial<QueuedBallot> = {}): QueuedBallot => ({
  chain_id: chainId,
  id: `0x${index.toString().padStart(4, "0")}`,
  contract: governor.toLowerCase(),
  kind: "proposal",
  subject: "11",
  voter: voterOf(index),
  choice: "1",
  reason: "Já",
  signature: "0x1234",
  by_contract: 0,
  weight_tokens: "5",
  until_at: NOW + 50_000,
  received_at: NOW - 1_000,
  state: "queued",
  batch: null,
  refusal: null,
  tx_hash: null,
  updated_at: 0,
  ...change,
});
const ofElection = (index: number, change: Partial<QueuedBallot> = {}) =>
  ballot(index, {
    kind: "election",
    contract: elections.toLowerCase(),
    subject: "3",
    choice: "5",
    reason: "",
    ...change,
  });
const give = (...ballots: QueuedBallot[]) => store.insertInto("relay_ballots").values(ballots).execute();
const many = (count: number, change: Partial<QueuedBallot> = {}) =>
  Array.from({ length: count }, (_, index) => ballot(index + 1, change));
const rows = () => store.selectFrom("relay_ballots").selectAll().orderBy("id").execute();
const states = async () => (await rows()).map(({ state }) => state);
const refusals = async () => (await rows()).map(({ refusal }) => refusal);
/** Ballots by their batch, in order. */
const batches = async () => {
  const all = (await rows()).filter(({ state }) => state === "batched");
  return [...Map.groupBy(all, ({ batch }) => batch).values()].map((of) => of.map(({ id }) => Number(id)));
};
const settings = { perDayWei: parseEther("1"), waitSeconds: 600, leadSeconds: 1_800 };
const duty = (change: Partial<typeof settings> = {}) =>
  relayBallotsDuty(context, sampleDeployment, { ...settings, ...change });

describe("ballots that wait", () => {
  it("are one batch once the first has waited long enough, and not before", async () => {
    await give(ballot(1, { received_at: NOW - 599 }), ballot(2, { received_at: NOW - 5 }));
    expect(await duty().due(chain)).toEqual([]);
    expect(await states()).toEqual(["queued", "queued"]);
    clock.seconds = NOW + 1;
    const [due, ...others] = await duty().due(chain);
    expect(others).toEqual([]);
    expect(await batches()).toEqual([[1, 2]]);
    expect(due).toMatchObject({
      call: { target: governor, valueWei: 0n },
      notBefore: 0,
      deadline: NOW + 10_000,
      why: "2 signed ballots for proposal 11 wait to be cast",
    });
    expect(due?.key).toMatch(/^relay:proposal:11:/);
    const { functionName, args } = decodeFunctionData({ abi: althingGovernorAbi, data: due?.call.data ?? "0x" });
    expect([functionName, args]).toEqual([
      "castVotesBySig",
      [
        11n,
        [1, 2].map((index) => ({
          voter: voterOf(index) as Address,
          support: 1,
          untilSeconds: NOW + 50_000,
          reason: "Já",
          signature: "0x1234",
        })),
      ],
    ]);
    expect(await duty().due(chain)).toMatchObject([{ key: due?.key }]);
  });

  it("do not wait shortly before the vote ends, or their own date", async () => {
    const fresh = { received_at: NOW };
    await give(
      ballot(1, fresh),
      ballot(2, { ...fresh, subject: "12", until_at: NOW + 1_800 }),
      ballot(3, { ...fresh, subject: "13", until_at: NOW + 1_801 }),
    );
    await duty().due(chain);
    expect(await states()).toEqual(["queued", "batched", "queued"]);
    node.answers.proposalDeadline = BigInt(NOW + 1_801);
    await duty().due(chain);
    expect(await states()).toEqual(["queued", "batched", "queued"]);
    node.answers.proposalDeadline = BigInt(NOW + 1_800);
    await duty().due(chain);
    expect(await states()).toEqual(["batched", "batched", "batched"]);
  });

  it("are a hundred in a batch, of which contracts' take four places; a full one waits for nobody", async () => {
    await give(...many(101, { received_at: NOW }));
    await duty().due(chain);
    expect((await batches()).map(({ length }) => length)).toEqual([100]);
    expect((await states()).filter((state) => state === "queued")).toHaveLength(1);
  });

  it("that fill a batch exactly wait for nobody either", async () => {
    await give(...many(96, { received_at: NOW }), ballot(97, { by_contract: 1, received_at: NOW }));
    await duty().due(chain);
    expect((await batches()).map(({ length }) => length)).toEqual([97]);
  });

  it("of contracts fill a batch by fours", async () => {
    await give(...many(26, { by_contract: 1, received_at: NOW }));
    await duty().due(chain);
    expect((await batches()).map(({ length }) => length)).toEqual([25]);
  });

  it("that no longer fit make the batch before them full", async () => {
    await give(...many(98, { received_at: NOW }), ballot(99, { by_contract: 1, received_at: NOW }));
    await duty().due(chain);
    expect((await batches()).map(({ length }) => length)).toEqual([98]);
  });

  it("are refused where the vote is over, their date has passed, or the voter voted", async () => {
    await give(ballot(1), ballot(2, { until_at: NOW - 1 }), ballot(3, { until_at: NOW }), ballot(4, { subject: "12" }));
    node.answers.usedVotes = (_: bigint, voter: string) => (BigInt(voter) === 1n ? 1n : 0n);
    node.answers.state = (id: bigint) => PROPOSAL_STATES.indexOf(id === 12n ? "defeated" : "active");
    await duty().due(chain);
    expect(await states()).toEqual(["refused", "refused", "batched", "refused"]);
    expect(await refusals()).toEqual([
      "you voted yourself before it was sent",
      "the date until which it may be counted passed before it could be sent",
      null,
      "the vote on proposal 12 closed before it could be sent",
    ]);
  });

  it("stay where their vote lies ahead, or is not known at this block", async () => {
    await give(ballot(1), ballot(2, { subject: "12" }));
    node.answers.state = (id: bigint) => {
      if (id === 11n) return PROPOSAL_STATES.indexOf("pending");
      throw new RpcRequestError({
        body: {},
        url: "http://127.0.0.1",
        error: { code: 3, message: "execution reverted" },
      });
    };
    await duty().due(chain);
    expect(await states()).toEqual(["queued", "queued"]);
  });

  it("stay where the node does not answer", async () => {
    await give(ballot(1));
    node.answers.state = new HttpRequestError({ url: "http://127.0.0.1", status: 503 });
    await expect(duty().due(chain)).rejects.toThrow();
    expect(await states()).toEqual(["queued"]);
  });

  it("of a contract that votes have replaced stay as they are", async () => {
    await give(ballot(1, { contract: voterOf(99) }), ballot(2, { contract: elections.toLowerCase() }));
    await duty().due(chain);
    expect(await states()).toEqual(["queued", "queued"]);
  });

  it("are votes against alone once objections begin", async () => {
    await give(ballot(1), ballot(2, { choice: "0" }), ballot(3, { choice: "2" }));
    node.answers.proposalVoteEnd = BigInt(NOW - 1);
    await duty().due(chain);
    expect(await states()).toEqual(["queued", "batched", "queued"]);
    node.answers.proposalVoteEnd = BigInt(NOW);
    await duty().due(chain);
    expect(await states()).toEqual(["batched", "batched", "batched"]);
  });

  it("are read at the block that bots act on", async () => {
    await give(ballot(1), ballot(2));
    await duty().due(chain);
    expect(node.asked.map(({ name }) => name)).toContain("usedVotes");
    expect(new Set(node.asked.map(({ block }) => block))).toEqual(new Set([numberToHex(100)]));
  });
});

describe("ballots of an election", () => {
  it("go together by what they approve, to the election's contract", async () => {
    await give(ofElection(1), ofElection(2, { choice: "3" }), ofElection(3));
    const [due] = await duty().due(chain);
    expect(due).toMatchObject({
      call: { target: elections },
      deadline: NOW + 9_999,
      why: "3 signed ballots for election 3 wait to be cast",
    });
    expect(due?.key).toMatch(/^relay:election:3:/);
    const vote = electionVote(elections, token);
    const { functionName, args } = decodeFunctionData({ abi: electionsAbi, data: vote.call("3", [ofElection(1)]) });
    expect([functionName, args]).toEqual([
      "voteBySig",
      [3n, [{ voter: voterOf(1) as Address, approvals: 5n, untilSeconds: NOW + 50_000, signature: "0x1234" }]],
    ]);
    expect(() => vote.call("3", [ofElection(1, { until_at: null })])).toThrow(
      "says no date until which it may be counted",
    );
    expect(() => proposalVote(governor).call("3", [ballot(1, { until_at: null })])).toThrow("says no date");
  });

  it("of one combination share a batch, however they came", async () => {
    const choices = Array.from({ length: 102 }, (_, index) => (index % 2 === 0 ? "3" : "5"));
    await give(...choices.map((choice, index) => ofElection(index + 1, { choice, received_at: NOW })));
    await duty().due(chain);
    const left = (await rows()).filter(({ state }) => state === "queued");
    expect(left.map(({ choice }) => choice)).toEqual(["5", "5"]);
  });

  it("are on while the vote is, ahead before it, and over after it", async () => {
    const span = (phase: (typeof electionPhases)[number]) => {
      node.answers.standingOf = { ...STANDING, phase: electionPhases.indexOf(phase), votingEndSeconds: NOW + 10 };
      return electionVote(elections, token).span(chain, "3");
    };
    expect(await span("voting")).toEqual({ at: "on", endsAt: NOW + 9 });
    for (const phase of ["none", "registration", "endorsement", "vetting"] as const) {
      expect(await span(phase), phase).toEqual({ at: "ahead" });
    }
    for (const phase of ["counting", "settled", "failed", "gave-way"] as const) {
      expect(await span(phase), phase).toEqual({ at: "over" });
    }
  });

  it("of a combination that nobody opened wait until they weigh enough together", async () => {
    node.answers.combinationOf = (_: bigint, approvals: bigint) => [approvals === 3n, 0n];
    node.answers.standingOf = {
      ...STANDING,
      phase: electionPhases.indexOf("voting"),
      votingSeconds: NOW - 100,
      votingEndSeconds: NOW + 10_000,
      minCombinationTokens: 6n,
    };
    await give(ofElection(1), ofElection(2, { choice: "3" }));
    await duty().due(chain);
    expect(await states()).toEqual(["queued", "batched"]);
    await give(ofElection(3), ofElection(4, { choice: "9" }));
    await duty().due(chain);
    expect(await states()).toEqual(["batched", "batched", "batched", "queued"]);
    const weighed = node.asked.filter(({ name }) => name === "getPastVotes").map(({ args }) => args[1]);
    expect(new Set(weighed)).toEqual(new Set([BigInt(NOW - 101)]));
  });

  it("are refused where the voter voted", async () => {
    node.answers.ballotOf = (_: bigint, voter: string) => (BigInt(voter) === 1n ? 7n : 0n);
    await give(ofElection(1), ofElection(2));
    await duty().due(chain);
    expect(await states()).toEqual(["refused", "batched"]);
  });
});

describe("a batch", () => {
  const batched = (index: number, change: Partial<QueuedBallot> = {}) =>
    ballot(index, { state: "batched", batch: "relay:proposal:11:x", ...change });
  async function carriedBy(state: "signed" | "final" | "reverted", key = "relay:proposal:11:x") {
    await store
      .insertInto("bot_transactions")
      .values({
        id: key,
        chain_id: chainId,
        sender: bot.address,
        duty: "relay-ballots",
        target: governor.toLowerCase(),
        key,
        call_data: "0x",
        value_wei: "0",
        gas_limit: "1",
        nonce: 1,
        state,
        error: null,
        mined_hash: state === "signed" ? null : "0x77",
        block_number: 1,
        block_hash: "0x",
        cost_wei: "1",
        missing_since: null,
        created_at: NOW,
        updated_at: NOW,
      })
      .execute();
  }
  const failed = (failures: number, key = "relay:proposal:11:x") =>
    store
      .insertInto("duty_items")
      .values({
        chain_id: chainId,
        target: governor.toLowerCase(),
        key,
        duty: "relay-ballots",
        state: "due",
        why: "",
        call_data: "0x",
        value_wei: "0",
        not_before: 0,
        deadline: null,
        held_until: 0,
        failures,
        reverts: 0,
        retry_at: 0,
        last_error: "out of gas",
        first_due_at: 0,
        updated_at: 0,
      })
      .execute();
  const log = (address: Address, contract: Abi, name: string, args: Record<string, unknown>) => {
    const { blockNumber, logIndex, transactionIndex, ...rest } = logOf(address, contract, name, args);
    return {
      ...rest,
      blockNumber: numberToHex(blockNumber),
      logIndex: numberToHex(logIndex),
      transactionIndex: numberToHex(transactionIndex),
    };
  };
  const cast = (voter: string, proposalId = 11n, address = governor) =>
    log(address, althingGovernorAbi, "VoteCast", { voter, proposalId, support: 1, weight: 1n, reason: "" });
  const skipped = (voter: string, reason: number) =>
    log(governor, althingGovernorAbi, "BallotSkipped", { proposalId: 11n, voter, reason });

  it("that is final books what became of each ballot, by the logs of its own vote and contract", async () => {
    await give(...[1, 2, 3, 4, 5].map((index) => batched(index)));
    await carriedBy("final");
    node.logs = [
      cast(voterOf(1)),
      skipped(voterOf(2), 4),
      skipped(voterOf(3), 99),
      cast(voterOf(4), 12n),
      cast(voterOf(5), 11n, elections),
    ];
    expect(await duty().due(chain)).toEqual([]);
    expect(await states()).toEqual(["counted", "refused", "refused", "refused", "refused"]);
    expect(await refusals()).toEqual([
      null,
      "the date until which it may be counted had passed",
      "the governor refused it (99)",
      "its transaction does not name it",
      "its transaction does not name it",
    ]);
    expect((await rows()).map(({ tx_hash, updated_at }) => [tx_hash, updated_at])).toEqual(
      Array.from({ length: 5 }, () => ["0x77", NOW]),
    );
  });

  it.each(
    [
      "you had voted already",
      "the choice is unknown",
      "the signature was no longer good",
      "you had no votes at the snapshot",
      "the date until which it may be counted had passed",
      "you had withdrawn it",
      "only votes against were taken by then, as the proposal had turned to passing at the last moment",
    ].map((words, reason) => [reason, words] as const),
  )("tells reason %i of the governor: %s", (reason, words) => {
    const receipt = { logs: [skipped(voterOf(1), reason)] } as never;
    expect(proposalVote(governor).outcomes(receipt, "11").get(voterOf(1))).toEqual({
      counted: false,
      refusal: words,
      again: false,
    });
  });

  it("of an election gives back what weighed too little, to wait for others", async () => {
    const batch = "relay:election:3:x";
    await give(...[1, 2, 3].map((index) => ofElection(index, { state: "batched", batch, received_at: NOW })));
    await carriedBy("final", batch);
    const skip = (voter: string, refusal: number) =>
      log(elections, electionsAbi, "BallotSkipped", { number: 3n, voter, refusal });
    node.logs = [
      log(elections, electionsAbi, "BallotCast", {
        number: 3n,
        voter: voterOf(1),
        approvals: 5n,
        weightTokens: 1n,
        countedTokens: 1n,
      }),
      skip(voterOf(2), 7),
      skip(voterOf(3), 6),
    ];
    await duty().due(chain);
    expect(await states()).toEqual(["counted", "queued", "refused"]);
    expect((await rows())[1]).toMatchObject({ batch: null, refusal: null });
    expect((await refusals())[2]).toBe("you had no votes when the vote began");
    const outcomes = electionVote(elections, token).outcomes({ logs: [skip(voterOf(1), 77)] } as never, "3");
    expect(outcomes.get(voterOf(1))).toEqual({ counted: false, refusal: "the election refused it (77)", again: false });
    expect(electionVote(elections, token).outcomes({ logs: [skip(voterOf(1), 7)] } as never, "4").size).toBe(0);
    const elsewhere = { ...skip(voterOf(1), 7), address: governor.toLowerCase() };
    expect(electionVote(elections, token).outcomes({ logs: [elsewhere] } as never, "3").size).toBe(0);
  });

  it("that was never sent is refused when the vote is over, and not while its transaction may be mined", async () => {
    await give(batched(1));
    node.answers.state = PROPOSAL_STATES.indexOf("defeated");
    await carriedBy("signed");
    expect(await duty().due(chain)).toMatchObject([{ deadline: null }]);
    expect(await states()).toEqual(["batched"]);
    await store.updateTable("bot_transactions").set({ state: "reverted" }).execute();
    expect(await duty().due(chain)).toEqual([]);
    expect(await refusals()).toEqual(["the vote closed before it could be sent"]);
  });

  it("that keeps failing is halved, until the one that spoils it is refused alone", async () => {
    await give(batched(1), batched(2), batched(3));
    await failed(2);
    await duty().due(chain);
    expect(await batches()).toEqual([[1, 2, 3]]);
    await store.updateTable("duty_items").set({ failures: 3 }).execute();
    const dues = await duty().due(chain);
    expect(await batches()).toEqual([[1, 2], [3]]);
    expect(dues.map(({ key }) => key.replace(/[^:]+$/, ""))).toEqual(["relay:proposal:11:", "relay:proposal:11:"]);
    const [, , third] = await rows();
    await failed(3, third?.batch ?? "");
    await duty().due(chain);
    expect(await refusals()).toEqual([null, null, "it could not be sent: out of gas"]);
  });

  it("that keeps failing stays whole while its transaction may be mined", async () => {
    await give(batched(1), batched(2));
    await failed(9);
    await carriedBy("signed");
    await duty().due(chain);
    expect(await batches()).toEqual([[1, 2]]);
  });

  it("with a ballot of an earlier version, which says no date, holds up nobody", async () => {
    await give(ballot(1, { until_at: null }), ballot(2), batched(3, { until_at: null }), batched(4));
    const dues = await duty().due(chain);
    expect(await states()).toEqual(["refused", "batched", "refused", "batched"]);
    expect((await refusals())[0]).toBe(
      "it says no date until which it may be counted, as it was given before ballots had one: sign again",
    );
    expect(dues).toHaveLength(2);
  });

  it("with such a ballot is not sent again while its transaction may be mined, and booked when it is", async () => {
    await give(batched(1, { until_at: null }));
    await carriedBy("signed");
    expect(await duty().due(chain)).toEqual([]);
    expect(await states()).toEqual(["batched"]);
    node.logs = [cast(voterOf(1))];
    await store.updateTable("bot_transactions").set({ state: "final", mined_hash: "0x77" }).execute();
    await duty().due(chain);
    expect(await states()).toEqual(["counted"]);
  });

  it("of a contract that votes have replaced stays as it is", async () => {
    await give(batched(1, { contract: voterOf(99) }));
    expect(await duty().due(chain)).toEqual([]);
    expect(await states()).toEqual(["batched"]);
  });

  it("has had its effect when its transaction is final", async () => {
    await give(batched(1));
    const [due] = await duty().due(chain);
    expect(await due?.verify(chain)).toEqual({
      ok: false,
      detail: "what became of each ballot is booked under relay:proposal:11:x",
    });
    await carriedBy("final");
    expect(await due?.verify(chain)).toMatchObject({ ok: true });
  });
});

describe("a relay", () => {
  const told = () => store.selectFrom("relay_status").selectAll().executeTakeFirstOrThrow();

  it("says how it stands each time it looks", async () => {
    const of = duty();
    await of.due(chain);
    expect(await told()).toEqual({
      chain_id: chainId,
      account: bot.address.toLowerCase(),
      balance_wei: `${parseEther("5")}`,
      budget_wei: `${parseEther("1")}`,
      spent_wei: "0",
      wait_seconds: 600,
      trouble: null,
      at: NOW,
    });
    expect(of.problems?.()).toEqual([]);
    clock.seconds = NOW + 5;
    await of.due(chain);
    expect((await told()).at).toBe(NOW + 5);
  });

  it("without money, or whose budget is spent, composes nothing and says so", async () => {
    await give(ballot(1));
    node.balanceWei = parseEther("1");
    const poor = duty();
    expect(await poor.due(chain)).toEqual([]);
    const trouble = `the relay's account ${bot.address} holds 1 ETH: send it ETH`;
    expect(poor.problems?.()).toEqual([trouble]);
    expect((await told()).trouble).toBe(trouble);
    node.balanceWei = parseEther("1") + 1n;
    const spent = duty({ perDayWei: 0n });
    expect(await spent.due(chain)).toEqual([]);
    expect(spent.problems?.()).toEqual(["the relay has spent its budget of 0 ETH a day (0)"]);
    expect(await states()).toEqual(["queued"]);
    expect(await duty({ perDayWei: 1n }).due(chain)).toHaveLength(1);
  });

  it("of a network without elections carries ballots of proposals alone", async () => {
    const { Elections: _, ...contracts } = sampleDeployment.contracts;
    await give(ballot(1), ofElection(2));
    await relayBallotsDuty(context, { ...sampleDeployment, contracts }, settings).due(chain);
    expect(await states()).toEqual(["batched", "queued"]);
  });
});
