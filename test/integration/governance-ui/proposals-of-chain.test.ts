import { createPublicClient, custom, encodeFunctionData, type Hex, http } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProposalsOfChain } from "#governance-ui/chain/fallback/proposals-of-chain.ts";
import { readProspects } from "#governance-ui/chain/read-prospects.ts";
import { READS_AT_ONCE_BYTES } from "#governance-ui/chain/wallet-config.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { account, type GovernedChain, settings, startGovernedChain } from "#test/integration/index/governed-chain.ts";

const COUNT = 60;
const LONG = 100_000;
const FILTER = { state: "", class: "", q: "" };

let governed: GovernedChain;
let requests: string[];
/** Characters that the node gave. */
let given = 0;

beforeAll(async () => {
  governed = await startGovernedChain({ holders: 3 });
  await governed.skip(10);
  for (let number = 1; number <= COUNT; number++) {
    const text =
      number === 30 ? `# Proposal ${number}\n\n${"long ".repeat(LONG / 5)}` : `# Proposal ${number}\n\nText.`;
    await governed.propose(account(1), [callOf(number)], text);
  }
});
afterAll(() => governed.close());

function reader() {
  requests = [];
  const node = http(governed.rpcUrl)({});
  const request = async ({ method, params }: { method: string; params?: unknown }) => {
    requests.push(method);
    const result: unknown = await node.request({ method, params } as never);
    given += JSON.stringify(result).length;
    return result;
  };
  const client = createPublicClient({
    transport: custom({ request }),
    cacheTime: 0,
    batch: { multicall: { deployless: true, batchSize: READS_AT_ONCE_BYTES } },
  });
  const view = {
    ...governed.deployment,
    profile: { id: "fluence", name: "Fluence", figures: [] },
    assets: governed.deployment.assets.map(({ address, symbol, decimals }) => ({ address, symbol, decimals })),
    rpcUrl: null,
    accounts: [],
    actionFiles: [],
    draftReports: false,
    joining: [],
    token: {
      name: "Network Token",
      symbol: "NET",
      decimals: 18,
      address: contractAddress(governed.deployment, "AlthingToken"),
      sentinel: null,
      totalSupply: "0",
    },
    genesisHash: governed.deployment.genesisHash as Hex,
    local: true,
  };
  return { client, proposals: new ProposalsOfChain(client, view) };
}

/** A call that no other proposal makes. */
const callOf = (number: number) => ({
  target: governor(),
  data: encodeFunctionData({
    abi: althingGovernorAbi,
    functionName: "setVotingPeriod",
    args: [settings.votingPeriod + number],
  }),
});
const governor = () => contractAddress(governed.deployment, "AlthingGovernor");

describe("proposals without the API", () => {
  it("come by pages, the newest first, each page in few requests and no text but its own", async () => {
    const { proposals } = reader();
    const numbers: number[] = [];
    let cursor = "";
    const pages: number[] = [];
    do {
      const before = requests.length;
      const page = await proposals.page(FILTER, cursor);
      pages.push(requests.length - before);
      numbers.push(...page.items.map(({ number }) => number));
      expect(page.counts).toEqual({ pending: COUNT });
      cursor = page.nextCursor ?? "";
    } while (cursor !== "");
    expect(numbers).toEqual(Array.from({ length: COUNT }, (_, index) => COUNT - index));
    expect(Math.max(...pages)).toBeLessThanOrEqual(12);
    expect(pages).toHaveLength(3);
  });

  it("are asked for again without their texts, which stay what they were", async () => {
    const { proposals } = reader();
    const cursor = String(COUNT / 2 + 5);
    const first = await proposals.page(FILTER, cursor);
    expect(first.items.map(({ number }) => number)).toContain(30);
    given = 0;
    expect(await proposals.page(FILTER, cursor)).toEqual(first);
    // In hexadecimal digits the long text alone is twice as many.
    expect(given).toBeLessThan(1.5 * LONG);
    given = 0;
    expect((await proposals.one("30")).description.length).toBeGreaterThan(LONG);
    expect(given).toBeLessThan(1.5 * LONG);
  });

  it("are found by words and by state, however far back", async () => {
    const { proposals } = reader();
    const found = await proposals.page({ ...FILTER, q: "proposal 7\n" }, "");
    expect(found.items.map(({ title }) => title)).toEqual(["Proposal 7"]);
    expect((await proposals.page({ ...FILTER, state: "executed" }, "")).items).toEqual([]);
    expect((await proposals.page({ ...FILTER, class: "treasury" }, "")).items).toEqual([]);
  });

  it("are read one by one in few requests, by number and by id", async () => {
    const { proposals } = reader();
    const one = await proposals.one("30");
    expect(requests.length).toBeLessThanOrEqual(8);
    expect(one).toMatchObject({ number: 30, title: "Proposal 30", state: "pending" });
    expect(one.description.length).toBeGreaterThan(LONG);
    expect(await proposals.one(one.id)).toEqual(one);
    await expect(proposals.one("61")).rejects.toMatchObject({ status: 404 });
  });

  it("tell votes for from votes against, as the governor counts them", async () => {
    const { proposals } = reader();
    const { id } = await proposals.one("1");
    await governed.skip(settings.votingDelay + 1);
    await governed.vote(account(1), BigInt(id), 1);
    await governed.vote(account(2), BigInt(id), 1);
    await governed.vote(account(3), BigInt(id), 0);
    const votes = await governed.chain.readContract({
      address: governor(),
      abi: althingGovernorAbi,
      functionName: "proposalVotes",
      args: [BigInt(id)],
    });
    const [against, forVotes, abstain] = votes.map(String);
    expect(new Set([against, forVotes, abstain]).size).toBe(3);
    expect((await proposals.one("1")).tally).toEqual({ for: forVotes, against, abstain });
  });
});

describe("what a new proposal would need", () => {
  it("is what the governor then asks of it", async () => {
    const { client, proposals } = reader();
    const call = callOf(999);
    const calls = [{ target: call.target, valueWei: 0n, data: call.data }];
    const prospects = await readProspects(client, { governor: governor(), calls, account: account(1).address });
    await governed.propose(account(1), [call], "# One more");
    await governed.skip(settings.votingDelay + 1);
    const made = await proposals.one(String(COUNT + 1));
    expect({
      quorum: String(prospects.quorum),
      majorityBps: prospects.majorityBps,
      riskClass: prospects.riskClass,
    }).toEqual({
      quorum: made.quorum,
      majorityBps: made.majorityBps,
      riskClass: made.riskClass,
    });
  });
});
