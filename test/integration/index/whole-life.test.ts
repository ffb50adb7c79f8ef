import { concat, encodeFunctionData, type Hex, toHex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { expectIndexEqualsChain } from "./expect-equal.ts";
import { account, type GovernedChain, settings, startGovernedChain, TOKEN } from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

let governed: GovernedChain;
let index: RunningIndex;

beforeAll(async () => {
  governed = await startGovernedChain();
  index = await startIndex({ deployment: governed.deployment, rpcUrls: [governed.rpcUrl] });
});

afterAll(async () => {
  await index?.stop();
  await governed?.close();
});

function setDelay(seconds: number) {
  const data = encodeFunctionData({ abi: althingGovernorAbi, functionName: "setVotingDelay", args: [seconds] });
  return [{ target: governed.governor, data }];
}

function split(against: bigint, inFavour: bigint, abstain: bigint): Hex {
  return concat([against, inFavour, abstain].map((votes) => toHex(votes, { size: 16 })));
}

async function stateOf(id: bigint): Promise<string> {
  return (await index.get(`/api/proposals/${id}`)).body.state;
}

describe("the index through the whole life of proposals", () => {
  it("given a passed proposal, says the chain's state at every stage and keeps the parameter's history", async () => {
    const calls = setDelay(2 * 86_400);
    const id = await governed.propose(account(1), calls, "# Longer delay\n\nTime to read.");
    await expectIndexEqualsChain(index, governed);
    expect(await stateOf(id)).toBe("pending");

    await governed.skip(settings.votingDelay + 1);
    await governed.vote(account(1), id, 1, "yes");
    await governed.vote(account(2), id, 0);
    await governed.voteSplit(account(3), id, split(10n * TOKEN, 60_000_000n * TOKEN, 5n * TOKEN));
    await expectIndexEqualsChain(index, governed);
    expect(await stateOf(id)).toBe("active");

    await governed.skip(settings.votingPeriod);
    await expectIndexEqualsChain(index, governed);
    expect(await stateOf(id)).toBe("succeeded");

    await governed.queue(calls, "# Longer delay\n\nTime to read.");
    await expectIndexEqualsChain(index, governed);
    expect(await stateOf(id)).toBe("queued");

    await governed.skip(settings.timelockDelay);
    await governed.execute(calls, "# Longer delay\n\nTime to read.");
    await expectIndexEqualsChain(index, governed);

    const { body } = await index.get("/api/proposals/1");
    expect(body).toMatchObject({
      state: "executed",
      title: "Longer delay",
      riskClass: "routine",
      actions: [{ parameterId: "governor.votingDelay", oldValue: "86400", newValue: "172800", oldHuman: "1 day" }],
    });
    expect(body.timeline.map(({ stage }: { stage: string }) => stage)).toEqual([
      "created",
      "voting-started",
      "voting-ended",
      "queued",
      "executable",
      "executed",
    ]);
    expect(body.timeline.at(-1).by).toBe(account(0).address);

    const { body: history } = await index.get("/api/parameters/governor.votingDelay/history");
    expect(history.items).toMatchObject([
      { old: "86400", new: "172800", cause: "proposal", proposalNumber: 1, headroom: { down: "86400", up: "1036800" } },
      { old: "0", new: "86400", cause: "deployment" },
    ]);
    const { body: parameters } = await index.get("/api/parameters");
    expect(parameters.items.find(({ id: key }: { id: string }) => key === "governor.votingDelay")).toMatchObject({
      value: "172800",
      changes: 2,
    });
  });

  it("given proposals that fail in every way, says the chain's state", async () => {
    const canceled = await governed.propose(account(1), setDelay(3 * 86_400), "canceled by its proposer");
    await governed.cancel(account(1), setDelay(3 * 86_400), "canceled by its proposer");
    const stopped = await governed.propose(account(1), setDelay(4 * 86_400), "stopped by the guardian");
    await governed.cancelByGuardian(setDelay(4 * 86_400), "stopped by the guardian");
    const beaten = await governed.propose(account(1), setDelay(5 * 86_400), "beaten");
    const unheard = await governed.propose(account(1), setDelay(6 * 86_400), "without quorum");
    const forgotten = await governed.propose(account(1), setDelay(7 * 86_400), "passed and never queued");
    const lapsed = await governed.propose(account(1), setDelay(8 * 86_400), "queued and never executed");
    await expectIndexEqualsChain(index, governed);

    await governed.skip(2 * settings.votingDelay + 10);
    await governed.vote(account(1), beaten, 1);
    await governed.vote(account(2), beaten, 0);
    await governed.voteSplit(account(1), unheard, split(0n, TOKEN, 0n));
    for (const passed of [forgotten, lapsed]) await governed.vote(account(4), passed, 1);
    await expectIndexEqualsChain(index, governed);

    await governed.skip(settings.votingPeriod);
    await governed.queue(setDelay(8 * 86_400), "queued and never executed");
    await expectIndexEqualsChain(index, governed);
    expect(await stateOf(lapsed)).toBe("queued");

    await governed.skip(settings.gracePeriod + settings.timelockDelay + 10);
    await expectIndexEqualsChain(index, governed);
    expect(await Promise.all([canceled, stopped, beaten, unheard, forgotten, lapsed].map(stateOf))).toEqual([
      "canceled",
      "canceled",
      "defeated",
      "defeated",
      "expired",
      "expired",
    ]);
    const { body } = await index.get(`/api/proposals/${stopped}`);
    expect(body.timeline.map(({ stage }: { stage: string }) => stage)).toEqual(["created", "canceled-by-guardian"]);
  });

  it("given a swing at the last moment, shows the extended deadline", async () => {
    const id = await governed.propose(account(1), setDelay(9 * 86_400), "late");
    await governed.skip(2 * settings.votingDelay + 10);
    await governed.skip(settings.votingPeriod - 3_600);
    await governed.vote(account(5), id, 1);
    await expectIndexEqualsChain(index, governed);
    const { body } = await index.get(`/api/proposals/${id}`);
    expect(body.extended).toBe(true);
    expect(body.timeline.map(({ stage }: { stage: string }) => stage)).toContain("extended");
  });

  it("given transfers and delegations, gives the chain's balances and powers", async () => {
    await governed.transfer(account(1), account(6).address, 123n * TOKEN);
    await governed.transfer(account(6), account(6).address, 23n * TOKEN);
    await governed.delegate(account(6), account(2).address);
    await governed.delegate(account(2), account(7).address);
    await governed.delegate(account(6), "0x0000000000000000000000000000000000000000");
    await expectIndexEqualsChain(index, governed);
    const { body } = await index.get("/api/delegates");
    expect(body.items.find(({ address }: { address: string }) => address === account(7).address)).toMatchObject({
      delegators: 1,
      votes: (100_000_000n * TOKEN).toString(),
    });
  });
});
