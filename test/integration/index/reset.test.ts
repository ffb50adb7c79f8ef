import { encodeFunctionData } from "viem";
import { afterEach, describe, expect, it } from "vitest";
import { requireFree } from "#deploy/local/ports.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { caughtUp, expectIndexEqualsChain } from "./expect-equal.ts";
import { account, type GovernedChain, startGovernedChain } from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

let governed: GovernedChain | undefined;
let index: RunningIndex | undefined;

afterEach(async () => {
  await index?.stop();
  await governed?.close();
});

describe("a chain that was reset", () => {
  it("given another chain with the same contracts at the same URL, is indexed from scratch", async () => {
    governed = await startGovernedChain();
    index = await startIndex({ deployment: governed.deployment, rpcUrls: [governed.rpcUrl] });
    const { governor } = governed;
    const data = encodeFunctionData({ abi: althingGovernorAbi, functionName: "setVotingDelay", args: [2 * 86_400] });
    await governed.propose(account(1), [{ target: governor, data }], "of the first chain");
    for (let day = 0; day < 20; day++) await governed.skip(60);
    await caughtUp(index, governed);

    const { port } = new URL(governed.rpcUrl);
    await governed.close();
    await expect.poll(() => index?.following.status.lastError).toContain("unreachable");
    // Somebody's connection may have got the port meanwhile, for as long as that lasts.
    await expect.poll(() => isFree(Number(port))).toBe(true);
    governed = await startGovernedChain({ port: Number(port) });
    expect(governed.governor).toBe(governor);
    await governed.propose(account(2), [{ target: governor, data }], "of the second chain");
    await expectIndexEqualsChain(index, governed);
    const { body } = await index.get("/api/proposals");
    expect(body.items.map(({ title }: { title: string }) => title)).toEqual(["of the second chain"]);
  });
});

const isFree = (port: number) =>
  requireFree({ ui: 0, rpc: port }).then(
    () => true,
    () => false,
  );
