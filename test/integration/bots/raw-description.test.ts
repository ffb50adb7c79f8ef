import {
  concat,
  encodeAbiParameters,
  type Hex,
  keccak256,
  parseAbiParameters,
  stringToHex,
  toFunctionSelector,
} from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { proposalArguments } from "#test/fixture/governance.ts";
import { type BotChain, startBotChain } from "./bot-chain.ts";

/** As `propose` encodes them: an ABI writes bytes and strings alike. */
const parameters = parseAbiParameters("address[], uint256[], bytes[], bytes");
const selector = toFunctionSelector("propose(address[],uint256[],bytes[],string)");

let chain: BotChain;
let bot: Awaited<ReturnType<BotChain["openBot"]>>;
beforeAll(async () => {
  chain = await startBotChain();
  bot = await chain.openBot();
}, 60_000);
afterAll(async () => {
  await bot.store.destroy();
  await chain.close();
});

async function proposeRaw(description: Hex): Promise<bigint> {
  const args = proposalArguments([chain.threshold(9_000_000)]);
  const [proposer] = chain.holders;
  if (proposer === undefined) throw new Error("The chain has no holder.");
  await proposer.sendTransaction({
    to: chain.governor.address,
    data: concat([selector, encodeAbiParameters(parameters, [...args, description])]),
  });
  return chain.governor.read.hashProposal([...args, keccak256(description)]);
}

it.each([
  ["begins with a byte order mark", concat(["0xefbbbf", stringToHex("# Lower the threshold")])],
  ["is no UTF-8", concat([stringToHex("# Lower "), "0xfffe00", stringToHex("it")])],
] as const)("a proposal whose description %s is queued and executed", async (_, description) => {
  const id = await proposeRaw(description);
  const { engine, lines } = bot;
  await chain.pass([id]);
  await engine.tick();
  await engine.tick();
  await chain.passDelay();
  await engine.tick();
  expect(await chain.governor.read.state([id]), lines.join("\n")).toBe(7);
});
