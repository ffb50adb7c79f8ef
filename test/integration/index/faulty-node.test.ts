import { encodeFunctionData } from "viem";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { type Fault, type FaultyRpc, startFaultyRpc } from "#test/integration/faulty-rpc.ts";
import { caughtUp, expectIndexEqualsChain } from "./expect-equal.ts";
import { account, type GovernedChain, settings, startGovernedChain } from "./governed-chain.ts";
import { type RunningIndex, startIndex } from "./indexed-chain.ts";

let governed: GovernedChain;
let proxy: FaultyRpc;
let index: RunningIndex | undefined;

beforeEach(async () => {
  governed = await startGovernedChain();
  proxy = await startFaultyRpc(governed.rpcUrl);
});

afterEach(async () => {
  await index?.stop();
  await proxy?.close();
  await governed?.close();
});

const propose = (text: string) =>
  governed.propose(
    account(1),
    [
      {
        target: governed.governor,
        data: encodeFunctionData({ abi: althingGovernorAbi, functionName: "setVotingDelay", args: [2 * 86_400] }),
      },
    ],
    text,
  );

const health = async () => (await index?.get("/api/health"))?.body;

async function probe(path: string): Promise<[number, string]> {
  const response = await fetch(`${index?.url}/${path}`);
  return [response.status, await response.text()];
}

describe("a node that misbehaves", () => {
  const faults: [Fault, RegExp][] = [
    ["hang", /no answer within 300 ms/],
    ["hang-body", /no answer within 300 ms/],
    ["http-500", /HTTP 500/],
    ["http-429", /429/],
    ["truncate", /not complete JSON/],
    ["html", /not complete JSON/],
    ["drop", /unreachable/],
  ];
  for (const [fault, reason] of faults) {
    it(`given ${fault}: says so, keeps serving, and ends equal to the chain once it is over`, async () => {
      index = await startIndex({
        deployment: governed.deployment,
        rpcUrls: [proxy.url],
        pace: { timeoutMs: 300, offlineAfterSeconds: 1 },
      });
      const id = await propose("before");
      await caughtUp(index, governed);
      proxy.fail({ fault });
      await governed.skip(settings.votingDelay + 1);
      await governed.vote(account(2), id, 1);
      await expect.poll(async () => (await health()).lastError).toMatch(reason);
      await expect.poll(async () => (await health()).status).toBe("offline");
      expect((await index.get("/api/health")).status).toBe(503);
      expect(await health()).toMatchObject({ lagBlocks: null, indexedBlock: expect.any(Number) });
      expect(await probe("livez")).toEqual([200, "ok\n"]);
      expect(await probe("readyz")).toEqual([503, expect.stringMatching(reason)]);
      expect((await index.get("/api/proposals/1")).body.title).toBe("before");
      proxy.fail(null);
      await expectIndexEqualsChain(index, governed);
      expect(await health()).toMatchObject({ status: "live", lastError: null, lagBlocks: 0 });
      expect((await index.get("/api/health")).status).toBe(200);
      expect(await probe("readyz")).toEqual([200, "ok\n"]);
    });
  }

  it("given a fault in the middle of many ranges: nothing is lost or doubled", async () => {
    const id = await propose("many");
    await governed.skip(settings.votingDelay + 1);
    for (const voter of [1, 2, 3, 4, 5]) await governed.vote(account(voter), id, voter % 3);
    index = await startIndex({
      deployment: governed.deployment,
      rpcUrls: [proxy.url],
      pace: { timeoutMs: 300, span: { maxBlocks: 2, targetLogs: 4_000 } },
    });
    for (const fault of ["truncate", "http-500", "hang", "drop"] as const) {
      proxy.fail({ fault, methods: ["eth_getLogs"], times: 2 });
      await expect.poll(() => index?.troubles.length).toBeGreaterThan(0);
    }
    await expectIndexEqualsChain(index, governed);
    expect((await index.get("/api/proposals/1/votes")).body.items).toHaveLength(5);
  });

  it("given that it lags: what is indexed stays, and is taken up again", async () => {
    index = await startIndex({
      deployment: governed.deployment,
      rpcUrls: [proxy.url],
      pace: { shrinkPatienceMs: 60_000 },
    });
    await governed.skip(1);
    await propose("seen");
    await caughtUp(index, governed);
    proxy.lag(2);
    await expect.poll(async () => (await health()).lastError).toContain("it lags");
    expect((await index.get("/api/proposals")).body.items).toHaveLength(1);
    proxy.lag(0);
    await propose("afterwards");
    await expectIndexEqualsChain(index, governed);
  });

  it("given another chain's id: names both, indexes nothing, and stays up", async () => {
    proxy.pretendChainId(1);
    index = await startIndex({ deployment: governed.deployment, rpcUrls: [proxy.url] });
    await expect
      .poll(async () => (await health()).lastError)
      .toMatch(/is chain 1, the deployment is on chain 31337: give the RPC URL of that chain/);
    expect(await health()).toMatchObject({ status: "offline", indexedBlock: null });
    proxy.pretendChainId(null);
    await expectIndexEqualsChain(index, governed);
  });

  it("given a second node: goes on with that one", async () => {
    proxy.fail({ fault: "hang" });
    index = await startIndex({
      deployment: governed.deployment,
      rpcUrls: [proxy.url, governed.rpcUrl],
      pace: { timeoutMs: 300 },
    });
    await propose("through the second node");
    await expectIndexEqualsChain(index, governed);
  });
});
