import { concat, type Hex, keccak256, stringToHex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proposalIdOf } from "#governance-ui/room/power-calls.ts";
import { queuedProposal } from "#governance-ui/room/queued-proposal.ts";
import { proposalArguments } from "#test/fixture/governance.ts";
import { proposeData } from "#test/fixture/propose-data.ts";
import { type ReportChain, withReports } from "#test/integration/report/report-chain.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";

let chain: BotChain & Pick<ReportChain, "reportMade">;
let bot: Awaited<ReturnType<BotChain["openBot"]>>;
beforeAll(async () => {
  chain = withReports(await startBotChain());
  bot = await chain.openBot();
}, 60_000);
afterAll(async () => {
  await bot.store.destroy();
  await chain.close();
});

async function proposeRaw(description: Hex): Promise<{ id: bigint; block: number }> {
  const args = proposalArguments([chain.threshold(9_000_000)]);
  const [proposer] = chain.holders;
  if (proposer === undefined) throw new Error("The chain has no holder.");
  await proposer.sendTransaction({ to: chain.governor.address, data: proposeData(args, description) });
  const id = await chain.governor.read.hashProposal([...args, keccak256(description)]);
  return { id, block: Number(await chain.client.getBlockNumber()) };
}

describe.each([
  ["begins with a byte order mark", concat(["0xefbbbf", stringToHex("# Lower the threshold")])],
  ["is no UTF-8", concat([stringToHex("# Lower "), "0xfffe00", stringToHex("it")])],
  ["has halves of pairs", concat([stringToHex("# Lower "), "0xeda080", stringToHex(" it "), "0xedb080"])],
  ["is cut off within a character", concat([stringToHex("# Lower it "), "0xf09f91"])],
  ["is nothing", "0x"],
  ["is zeros", "0x000000"],
] as const)("a proposal whose description %s", (_, description) => {
  it("is reported, queued, prepared for a veto and executed", async () => {
    const { id, block } = await proposeRaw(description);
    const { engine, lines } = bot;
    const report = await chain.reportMade(id.toString());
    expect(report).toMatchObject({ proposalId: id.toString(), run: { executed: true } });
    await chain.pass([id]);
    await engine.tick();
    await engine.tick();
    const made = await queuedProposal(chain.client, chain.governor.address, { id, block });
    expect(made.descriptionHash).toBe(keccak256(description));
    expect(proposalIdOf(made.calls, made.descriptionHash)).toBe(id);
    await chain.passDelay();
    await engine.tick();
    expect(await chain.governor.read.state([id]), lines.join("\n")).toBe(7);
  });
});
