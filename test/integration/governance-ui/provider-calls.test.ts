import { type Address, type Client, stringToHex, zeroAddress } from "viem";
import { hardhat } from "viem/chains";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptOperatorCall, proposeOperatorCall } from "#governance-ui/chain/providers/operator-calls.ts";
import { claimCall } from "#governance-ui/chain/providers/reward-calls.ts";
import {
  coverCall,
  executeSlashCall,
  readOwing,
  readWeightGap,
  settleSlashCall,
} from "#governance-ui/chain/providers/upkeep-calls.ts";
import type { ContractCall } from "#governance-ui/chain/use-transaction.ts";
import { account } from "#test/integration/index/governed-chain.ts";
import { type ProvidingChain, SLASHER, startProvidingChain } from "#test/integration/index/providing-chain.ts";

const DAY = 86_400;
const [ANNA, BEN, STRANGER, OPERATOR, PAYEE, SECOND] = [1, 2, 3, 4, 5, 10];
const who = (index: number) => account(index).address;

let net: ProvidingChain;
let question: { provider: number } & Record<
  "token" | "registry" | "vault" | "commitments" | "rewards" | "gate",
  Address
>;
const client = (): Client => net.chain as Client;
const as = (index: number) => ({ ...question, account: who(index) });
/** As the page does: simulated, then sent. */
const send = async (by: number, call: ContractCall) => {
  const { request } = await net.chain.simulateContract({ ...call, account: who(by), chain: hardhat });
  await net.chain.writeContract(request);
};

beforeAll(async () => {
  net = await startProvidingChain();
  const { token, registry, vault, commitments, rewards, gate } = net;
  question = { provider: 1, token, registry, vault, commitments, rewards, gate };
  await net.voted(vault, "setSlasher", [gate]);
  await net.register(OPERATOR, PAYEE, "Rack & Sons");
  await net.register(SECOND, SECOND, "Northern Heat");
  await net.registry_(OPERATOR, "declareHardware", [1, 0, 100, `0x${"ab".repeat(32)}`]);
  await net.vault_(ANNA, "stake", [1, net.tokens(10_000), who(ANNA)]);
  await net.vault_(BEN, "stake", [1, net.tokens(10_000), who(BEN)]);
  await net.commitments_(OPERATOR, "activate", [1, 0, 100, 30]);
  await net.settleTo(0, 2);
});
afterAll(() => net?.close());

describe("what anyone may do for a provider", () => {
  it("is nothing while its stake covers its weight and nobody owes anything", async () => {
    expect(await readWeightGap(client(), question)).toBeNull();
    await expect(coverCall(client(), question)).rejects.toThrow("its weight is what its stake covers");
    await expect(settleSlashCall(client(), question, [who(ANNA)])).rejects.toThrow("owe nothing any more");
    expect(await readWeightGap(client(), { ...question, provider: 2 })).toBeNull();
  });

  it("is to carry out a slash, once it has waited, and no later than it lapses", async () => {
    const ground = stringToHex("unavailable", { size: 32 });
    const ask = () => net.gate_(SLASHER, "request", [1, ground, 500, `0x${"05".repeat(32)}`]);
    await ask();
    await expect(executeSlashCall(client(), { ...question, request: 1 })).rejects.toThrow("It waits until");
    await net.skip(2 * DAY);
    await send(STRANGER, await executeSlashCall(client(), { ...question, request: 1 }));
    await expect(executeSlashCall(client(), { ...question, request: 1 })).rejects.toThrow("stopped or carried out");
    await ask();
    await net.skip(17 * DAY);
    await expect(executeSlashCall(client(), { ...question, request: 2 })).rejects.toThrow("so it has lapsed");
    await expect(executeSlashCall(client(), { ...question, request: 3 })).rejects.toThrow("stopped or carried out");
  });

  it("is to fit its weight to the stake that is left, and to settle the slash with its stakers", async () => {
    expect(await readWeightGap(client(), question)).toEqual({ weight: 10_000n, covered: 9_500n });
    await send(STRANGER, await coverCall(client(), question));
    expect(await readWeightGap(client(), question)).toBeNull();

    const stakers = [who(ANNA), who(STRANGER), who(BEN)];
    expect(await readOwing(client(), question, stakers)).toEqual([who(ANNA), who(BEN)]);
    await send(STRANGER, await settleSlashCall(client(), question, stakers));
    expect(await readOwing(client(), question, stakers)).toEqual([]);
  });
});

describe("the operator's place", () => {
  it("is offered by the operator alone, and to nobody who operates another", async () => {
    const offer = (by: number, to: Address) => proposeOperatorCall(client(), as(by), to);
    await expect(offer(STRANGER, who(BEN))).rejects.toThrow(`On the chain the operator is ${who(OPERATOR)}`);
    await expect(offer(OPERATOR, who(OPERATOR))).rejects.toThrow("You are its operator already");
    await expect(offer(OPERATOR, who(SECOND))).rejects.toThrow("operates provider 2 already");
  });

  it("is taken by whom it was offered to, unless the offer was taken back", async () => {
    const take = (by: number) => acceptOperatorCall(client(), as(by));
    await send(OPERATOR, await proposeOperatorCall(client(), as(OPERATOR), who(STRANGER)));
    await expect(take(BEN)).rejects.toThrow("not offered to you");
    await send(OPERATOR, await proposeOperatorCall(client(), as(OPERATOR), zeroAddress));
    await expect(take(STRANGER)).rejects.toThrow("not offered to you");
    await send(OPERATOR, await proposeOperatorCall(client(), as(OPERATOR), who(STRANGER)));
    await net.register(STRANGER, STRANGER, "Third");
    await expect(take(STRANGER)).rejects.toThrow("This account operates provider 3 already");
    await send(OPERATOR, await proposeOperatorCall(client(), as(OPERATOR), who(BEN)));
    await send(BEN, await take(BEN));
    expect(await net.read(net.registry, "providerOf", [1])).toMatchObject({ operator: who(BEN) });
  });
});

describe("what has vested", () => {
  it("is staked with another provider, by a delegate of one's choice", async () => {
    const into = { kind: "stake", provider: 2, delegatee: who(BEN) } as const;
    await send(ANNA, await claimCall(client(), { ...as(ANNA), into }));
    expect(await net.read(net.vault, "holdingOf", [2, who(ANNA)])).toMatchObject({ delegatee: who(BEN) });
  });

  it("is not staked with one that takes no stake", async () => {
    await net.registry_(SECOND, "close", [2]);
    const into = { kind: "stake", provider: 2, delegatee: who(BEN) } as const;
    await expect(claimCall(client(), { ...as(BEN), into })).rejects.toThrow("provider 2 takes no stake");
    await expect(claimCall(client(), { ...as(BEN), into: { ...into, provider: 99 } })).rejects.toThrow(
      "takes no stake",
    );
  });
});
