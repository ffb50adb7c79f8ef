import { encodeFunctionData } from "viem";
import { afterEach, describe, expect, it } from "vitest";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { type FaultyRpc, startFaultyRpc } from "#test/integration/faulty-rpc.ts";
import { caughtUp, expectIndexEqualsChain } from "./expect-equal.ts";
import { account, type GovernedChain, startGovernedChain } from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

const chains: GovernedChain[] = [];
let rpc: FaultyRpc | undefined;
let index: RunningIndex | undefined;

afterEach(async () => {
  await index?.stop();
  await rpc?.close();
  for (const chain of chains.splice(0)) await chain.close();
});

describe("a chain that was reset", () => {
  it("given another chain with the same contracts at the same URL, is indexed from scratch", async () => {
    const first = await openChain();
    rpc = await startFaultyRpc(first.rpcUrl);
    index = await startIndex({ deployment: first.deployment, rpcUrls: [rpc.url] });
    const { governor } = first;
    const data = encodeFunctionData({ abi: althingGovernorAbi, functionName: "setVotingDelay", args: [2 * 86_400] });
    await first.propose(account(1), [{ target: governor, data }], "of the first chain");
    for (let day = 0; day < 20; day++) await first.skip(60);
    await caughtUp(index, first);

    rpc.fail({ fault: "drop" });
    await expect.poll(() => index?.following.status.lastError).toContain("unreachable");
    const second = await openChain();
    rpc.turnTo(second.rpcUrl);
    rpc.fail(null);
    expect(second.governor).toBe(governor);
    await second.propose(account(2), [{ target: governor, data }], "of the second chain");
    await expectIndexEqualsChain(index, second);
    const { body } = await index.get("/api/proposals");
    expect(body.items.map(({ title }: { title: string }) => title)).toEqual(["of the second chain"]);
  });
});

async function openChain(): Promise<GovernedChain> {
  const chain = await startGovernedChain();
  chains.push(chain);
  return chain;
}
