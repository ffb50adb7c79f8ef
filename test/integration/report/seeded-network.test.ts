import { createPublicClient, http } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readActionFiles } from "#proposals/action-files/read-action-files.ts";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { makeReport } from "#proposals/report/make-report.ts";
import { borrowSeededChain, type SeededChain } from "#test/seeded/borrow-seeded-chain.ts";

let chain: SeededChain;
let catalogue: Catalogue;

beforeAll(async () => {
  chain = await borrowSeededChain();
  catalogue = createCatalogue(chain.deployment, await readActionFiles());
});
afterAll(() => chain?.giveBack());

async function errorsOf(id: string, inputs: Record<string, unknown>): Promise<string[]> {
  const action = catalogue.action(id);
  if (action === undefined) throw new Error(`No action ${id}`);
  const { deployment, rpc } = chain;
  const client = createPublicClient({ transport: http(rpc), cacheTime: 0 });
  const blockNumber = await client.getBlockNumber();
  const subject = { title: "A draft", description: "", calls: action.calls(action.parse(inputs)), made: null };
  const { run, findings } = await makeReport({ deployment, catalogue, client, blockNumber }, subject);
  expect(run.executed, id).toBe(true);
  return findings.filter(({ level }) => level === "error").map(({ title, detail }) => `${title}: ${detail}`);
}

it.each<[string, Record<string, unknown>, string]>([
  [
    "treasury.transferToken",
    { asset: "FLT", to: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", amount: "1" },
    "the end of a period of the hard cap is in an event",
  ],
  ["emission.baseline", { value: "105000" }, "the baseline has decayed, and its old value is in an event"],
  ["governor.votingPeriod", { period: "4 days" }, "nothing moves with the time"],
])("$0 is no error where $2", async (id, inputs) => {
  expect(await errorsOf(id, inputs)).toEqual([]);
});
