import { encodeFunctionData } from "viem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { startFaultyRpc } from "#test/integration/faulty-rpc.ts";
import { caughtUp, expectIndexEqualsChain } from "./expect-equal.ts";
import { account, type GovernedChain, settings, startGovernedChain, TOKEN } from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

let governed: GovernedChain;
let index: RunningIndex;

beforeEach(async () => {
  governed = await startGovernedChain();
  index = await startIndex({ deployment: governed.deployment, rpcUrls: [governed.rpcUrl] });
});

afterEach(async () => {
  await index?.stop();
  await governed?.close();
});

const setDelay = (seconds: number) => [
  {
    target: governed.governor,
    data: encodeFunctionData({ abi: althingGovernorAbi, functionName: "setVotingDelay", args: [seconds] }),
  },
];

async function changesSeen(): Promise<string[][]> {
  const seen: string[][] = [];
  index.following.on("change", (topics) => seen.push(topics));
  return seen;
}

describe("a reorg", () => {
  for (const depth of [1, 3, 50]) {
    it(`of depth ${depth} that replaces votes, transfers and a proposal: the index ends equal to the chain`, async () => {
      const id = await governed.propose(account(1), setDelay(2 * 86_400), "kept");
      await governed.skip(settings.votingDelay + 1);
      await governed.vote(account(1), id, 1, "before the fork");
      await caughtUp(index, governed);
      const fork = await governed.chain.snapshot();
      const seen = await changesSeen();

      await governed.vote(account(2), id, 0, "orphaned");
      for (let block = 1; block < depth; block++) {
        if (block === 1) await governed.propose(account(3), setDelay(3 * 86_400), "orphaned");
        else await governed.transfer(account(3), account(7).address, BigInt(block) * TOKEN);
      }
      await caughtUp(index, governed);
      const orphaned = await index.get("/api/proposals");
      expect(orphaned.body.items).toHaveLength(depth > 1 ? 2 : 1);

      await governed.chain.revert({ id: fork });
      for (let block = 0; block < depth; block++) {
        if (block === 0) await governed.vote(account(2), id, 1, "canonical");
        else if (block === 1) await governed.propose(account(4), setDelay(4 * 86_400), "canonical");
        else await governed.transfer(account(5), account(6).address, BigInt(block) * TOKEN);
      }
      await governed.vote(account(3), id, 2);
      await expectIndexEqualsChain(index, governed);

      const { body } = await index.get(`/api/proposals/1/votes`);
      expect(body.items.map(({ reason }: { reason: string }) => reason)).toEqual(["", "canonical", "before the fork"]);
      expect(seen.some((topics) => topics.includes("reorg"))).toBe(true);
    });
  }

  for (const longer of [0, 1, 2]) {
    it(`seen only when the new chain is ${longer} blocks longer: the index ends equal to the chain`, async () => {
      await index.stop();
      const proxy = await startFaultyRpc(governed.rpcUrl);
      index = await startIndex({ deployment: governed.deployment, rpcUrls: [proxy.url] });
      const fork = await governed.chain.snapshot();
      await governed.transfer(account(1), account(6).address, 5n * TOKEN);
      await caughtUp(index, governed);
      proxy.fail({ fault: "drop" });
      await governed.chain.revert({ id: fork });
      for (let block = 0; block <= longer; block++) await governed.transfer(account(2), account(7).address, TOKEN);
      proxy.fail(null);
      await expectIndexEqualsChain(index, governed);
      await proxy.close();
    });
  }

  it("that leaves the chain shorter: what was undone goes, after a moment of patience", async () => {
    const fork = await governed.chain.snapshot();
    await governed.propose(account(1), setDelay(2 * 86_400), "undone");
    await governed.skip(10);
    await caughtUp(index, governed);
    await governed.chain.revert({ id: fork });
    await expectIndexEqualsChain(index, governed);
    expect((await index.get("/api/proposals")).body.items).toEqual([]);
  });

  it("that undoes an execution: the parameter's history loses the change", async () => {
    const calls = setDelay(2 * 86_400);
    const id = await governed.propose(account(1), calls, "executed on both sides");
    await governed.skip(settings.votingDelay + 1);
    await governed.vote(account(1), id, 1);
    await governed.skip(settings.votingPeriod);
    await governed.queue(calls, "executed on both sides");
    await governed.skip(settings.timelockDelay);
    await caughtUp(index, governed);
    const fork = await governed.chain.snapshot();
    await governed.execute(calls, "executed on both sides");
    await expectIndexEqualsChain(index, governed);
    const history = () => index.get("/api/parameters/governor.votingDelay/history");
    expect((await history()).body.items).toHaveLength(2);

    await governed.chain.revert({ id: fork });
    await governed.transfer(account(1), account(2).address, 1n);
    await governed.skip(1);
    await expectIndexEqualsChain(index, governed);
    expect((await history()).body.items).toHaveLength(1);
    await expect
      .poll(async () => {
        const { body } = await index.get("/api/parameters");
        return body.items.find(({ id: key }: { id: string }) => key === "governor.votingDelay").value;
      })
      .toBe("86400");
  });

  it("that comes while a range is read: nothing of the orphaned blocks is kept", async () => {
    await index.stop();
    const fork = await governed.chain.snapshot();
    for (let transfer = 1; transfer <= 20; transfer++) {
      await governed.transfer(account(1), account(6).address, 5n * TOKEN);
    }
    const proxy = await startFaultyRpc(governed.rpcUrl);
    for (const method of ["eth_getLogs", "eth_getBlockByNumber"]) {
      let again = fork;
      proxy.once(method, async () => {
        await governed.chain.revert({ id: again });
        again = await governed.chain.snapshot();
        for (let transfer = 1; transfer <= 20; transfer++) {
          await governed.transfer(account(2), account(7).address, TOKEN);
        }
      });
      index = await startIndex({ deployment: governed.deployment, rpcUrls: [proxy.url] });
      const seen = await changesSeen();
      await expectIndexEqualsChain(index, governed);
      expect((await index.get(`/api/accounts/${account(6).address}`)).body.balance).toBe("0");
      expect(seen.filter((topics) => topics.includes("reorg"))).toEqual([]);
      if (method === "eth_getLogs") await index.stop();
    }
    await proxy.close();
  });
});
