import { BaseError, ContractFunctionRevertedError } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { accountedEpochs } from "#deploy/local/emissions/genesis-time.ts";
import { seededSlash } from "#deploy/local/providers/provider-history.ts";
import { createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { commitmentsAbi } from "#protocol/chain/abi/Commitments.ts";
import { emissionReserveAbi } from "#protocol/chain/abi/EmissionReserve.ts";
import { priceFeedAbi } from "#protocol/chain/abi/PriceFeed.ts";
import { providerRegistryAbi } from "#protocol/chain/abi/ProviderRegistry.ts";
import { providerRewardsAbi } from "#protocol/chain/abi/ProviderRewards.ts";
import { slashingGateAbi } from "#protocol/chain/abi/SlashingGate.ts";
import { stakeVaultAbi } from "#protocol/chain/abi/StakeVault.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { runningEpoch } from "#protocol/emissions/epoch-clock.ts";
import { type ProviderContracts, providerContracts } from "#protocol/providers/provider-contracts.ts";
import { readProviders } from "#protocol/providers/read-providers.ts";
import { borrowSeededChain, type SeededChain } from "#test/seeded/borrow-seeded-chain.ts";

let chain: SeededChain;
let contracts: ProviderContracts;
beforeAll(async () => {
  chain = await borrowSeededChain();
  const found = providerContracts(chain.deployment);
  if (found === null) throw new Error("The local network has providers.");
  contracts = found;
});
afterAll(() => chain?.giveBack());

const everything = { fromBlock: 0n, strict: true } as const;
const vault = () => ({ address: contracts.vault, abi: stakeVaultAbi });
const rewards = () => ({ address: contracts.rewards, abi: providerRewardsAbi });
const tokenAddress = () => contractAddress(chain.deployment, "AlthingToken");

it("has twenty providers of three kinds, one of which let its commitment lapse", async () => {
  const registry = { address: contracts.registry, abi: providerRegistryAbi } as const;
  expect(await chain.client.readContract({ ...registry, functionName: "providerCount" })).toBe(20);
  const { kinds, committed, nowSeconds } = await readProviders(chain.client, contracts);
  expect(kinds).toHaveLength(3);
  expect(committed).toHaveLength(19);
  for (const kind of kinds.keys()) expect(committed.some(({ units }) => (units[kind] ?? 0n) > 0n)).toBe(true);
  const soon = committed.filter(({ endsSeconds }) => endsSeconds - nowSeconds < 14 * 86_400);
  expect(soon.length).toBeGreaterThan(5);
});

it("has two hundred stakers, whose stakes vote with many delegates", async () => {
  const events = await chain.client.getContractEvents({ ...vault(), ...everything, eventName: "Staked" });
  expect(new Set(events.map(({ args }) => args.staker)).size).toBeGreaterThanOrEqual(200);
  const surrogates = await chain.client.readContract({ ...vault(), functionName: "surrogateCount" });
  expect(surrogates).toBeGreaterThan(20);
  const first = await chain.client.readContract({ ...vault(), functionName: "surrogateAt", args: [1] });
  const token = { address: tokenAddress(), abi: althingTokenAbi } as const;
  const delegate = await chain.client.readContract({ ...token, functionName: "delegates", args: [first] });
  expect(await chain.client.readContract({ ...token, functionName: "getVotes", args: [delegate] })).toBeGreaterThan(0n);
});

it("has every epoch settled, and nothing of the emission outside of rewards", async () => {
  const { client } = chain;
  const ledger = await client.readContract({ ...rewards(), functionName: "ledger" });
  expect(ledger).toMatchObject({ begun: true, nextEpoch: accountedEpochs, paidFromEpoch: 0 });
  const reserve = { address: contractAddress(chain.deployment, "EmissionReserve"), abi: emissionReserveAbi } as const;
  expect(await client.readContract({ ...reserve, functionName: "owedTokens" })).toBe(0n);
  const pulled = await client.readContract({ ...reserve, functionName: "pulledTokens" });
  const claimed = [
    ...(await client.getContractEvents({ ...rewards(), ...everything, eventName: "ProviderClaimed" })),
    ...(await client.getContractEvents({ ...rewards(), ...everything, eventName: "StakerClaimed" })),
  ];
  expect(claimed.length).toBeGreaterThan(20);
  const paid = claimed.reduce((sum, { args }) => sum + args.amountTokens, 0n);
  const surplus = await client.readContract({ ...rewards(), functionName: "surplusTokens" });
  expect(paid + ledger.owedTokens + surplus).toBe(pulled);
});

it("has a slash that was settled, one that waits, and people on their way out", async () => {
  const { client } = chain;
  const slashes = await client.getContractEvents({ ...vault(), ...everything, eventName: "Slashed" });
  expect(slashes.map(({ args }) => args.provider)).toEqual([seededSlash.provider]);
  const settled = await client.getContractEvents({ ...vault(), ...everything, eventName: "SlashSettled" });
  expect(settled.length).toBeGreaterThan(9);
  const gate = { address: contracts.slashing, abi: slashingGateAbi } as const;
  expect(await client.readContract({ ...gate, functionName: "requestOf", args: [2n] })).toMatchObject({ state: 1 });
  const asked = await client.getContractEvents({ ...vault(), ...everything, eventName: "LeaveAsked" });
  const withdrawn = await client.getContractEvents({ ...vault(), ...everything, eventName: "Withdrawn" });
  expect(asked.length).toBeGreaterThan(withdrawn.length);
  expect(withdrawn.length).toBeGreaterThan(0);
});

it("has a fresh price, and renewals that were priced anew", async () => {
  const { client } = chain;
  const feed = { address: contracts.priceFeed, abi: priceFeedAbi } as const;
  expect(await client.readContract({ ...feed, functionName: "lowPriceUsd8" })).toBe(18_000_000n);
  const commitments = { address: contracts.commitments, abi: commitmentsAbi } as const;
  const renewed = await client.getContractEvents({ ...commitments, ...everything, eventName: "Renewed" });
  expect(renewed).toHaveLength(7);
});

it("names exactly those who would have to add stake, were an H100 to need more, with the date of each", async () => {
  const action = createCatalogue(chain.deployment, []).action("providers.kindStake");
  const inputs = action?.parse({ parameter: "kind 2", value: "7500 USD" });
  const effect = inputs && (await action?.effect?.(inputs, chain.client));
  expect(effect).toMatchObject({
    kind: "subjects",
    title: expect.stringMatching(/^3 of 19 providers need 1,100,599 FLT/),
  });
  const { committed } = await readProviders(chain.client, contracts);
  for (const change of effect?.kind === "subjects" ? effect.changes : []) {
    const provider = committed.find(({ operator }) => operator === change.account);
    expect(change.atSeconds).toBe(provider?.endsSeconds);
    expect(change.what).toMatch(/^must add [\d,]+ FLT to renew$/);
    expect(provider?.units[2]).toBeGreaterThan(0n);
  }
});

/** What an action would change here; its changes are of somebody. */
async function subjectsOf(id: string, input: Record<string, unknown>) {
  const action = createCatalogue(chain.deployment, []).action(id);
  const inputs = action?.parse(input);
  const effect = inputs && (await action?.effect?.(inputs, chain.client));
  if (effect === undefined || effect === null) return null;
  if (effect.kind !== "subjects") throw new Error(`${id} shows amounts.`);
  return effect;
}

it("says whose stakers would wait otherwise to leave, and of nobody where nothing changes", async () => {
  const effect = await subjectsOf("providers.unbonding", { value: "15 days" });
  expect(effect?.title).toBe("Who stakes with 19 providers");
  expect(effect?.changes[0]).toMatchObject({
    what: "who asks to leave it from then on waits 15 days instead of 14 days",
    atSeconds: null,
  });
  expect(await subjectsOf("providers.unbonding", { value: "14 days" })).toBeNull();
});

it("says how far commissions may rise, and of nobody who takes all already", async () => {
  const { committed } = await readProviders(chain.client, contracts);
  const terms = { address: contracts.commitments, abi: commitmentsAbi, functionName: "parameter" } as const;
  const [step, notice] = await Promise.all([
    chain.client.readContract({ ...terms, args: [0] }),
    chain.client.readContract({ ...terms, args: [1] }),
  ]);
  const steps = await subjectsOf("providers.commissionStep", { value: `${step + 100n} bps` });
  expect(steps?.changes).toHaveLength(committed.length);
  const [first] = committed;
  const now = Number(first?.commissionBps);
  expect(steps?.changes.find(({ account }) => account === first?.operator)).toMatchObject({
    what: `may announce a commission of up to ${(now + Number(step) + 100) / 100}% instead of ${(now + Number(step)) / 100}%`,
    why: `it is ${now / 100}% now`,
  });
  const notices = await subjectsOf("providers.commissionNotice", { value: `${notice + 86_400n} seconds` });
  expect(notices?.changes).toHaveLength(committed.length);
  expect(notices?.changes[0]?.what).toMatch(
    /^tells its stakers of a higher commission \d+ days before instead of \d+ days$/,
  );
});

it("says from when on whoever is committed for longer than allowed can renew, as the contract has it", async () => {
  const { client } = chain;
  const { committed, schedule, nowSeconds } = await readProviders(client, contracts);
  const nextEpoch = (runningEpoch(schedule, nowSeconds) ?? 0) + 1;
  const most = 20;
  const effect = await subjectsOf("providers.mostDuration", { value: `${most} epochs` });
  const long = committed.filter(({ untilEpoch }) => untilEpoch - nextEpoch > most);
  const waiting = effect?.changes.filter(({ what }) => what === "cannot renew before") ?? [];
  expect(long.length).toBeGreaterThan(0);
  expect(waiting.map(({ account }) => account).sort()).toEqual(long.map(({ operator }) => operator).sort());
  for (const { account, atSeconds } of waiting) {
    const provider = committed.find(({ operator }) => operator === account);
    // In the second before, the next epoch is one earlier, and the commitment's end one epoch too far from it.
    for (const [at, far] of [
      [atSeconds ?? 0, most],
      [(atSeconds ?? 0) - 1, most + 1],
    ] as const) {
      expect((provider?.untilEpoch ?? 0) - ((runningEpoch(schedule, at) ?? 0) + 1)).toBe(far);
    }
  }
  const others = effect?.changes.filter(({ what }) => what.startsWith(`renews for at most ${most} epochs`)) ?? [];
  expect(others).toHaveLength(committed.length - long.length);
  for (const { account, atSeconds } of others) {
    expect(atSeconds).toBe(committed.find(({ operator }) => operator === account)?.endsSeconds);
  }
  const least = await subjectsOf("providers.leastDuration", { value: "60 epochs" });
  expect(least?.changes).toHaveLength(committed.length);
});

it("says what a slasher may do from then on, and which slash that waits would end", async () => {
  const gate = { address: contracts.slashing, abi: slashingGateAbi } as const;
  const asked = await chain.client.readContract({ ...gate, functionName: "requestOf", args: [2n] });
  const { slasher } = asked;
  const input = { slasher, ground: seededSlash.ground };
  const ended = await subjectsOf("providers.slashers", { ...input, mostBps: "0%" });
  expect(ended?.title).toBe("A slasher, and 1 whose slash ends with it");
  expect(ended?.changes[0]).toMatchObject({
    account: slasher,
    what: expect.stringMatching(/^may slash nothing for "availability" instead of up to \d+% of a pool at once$/),
  });
  expect(ended?.changes[1]).toMatchObject({ name: "Larch (provider 13)", what: "is not slashed of 2%" });
  const raised = await subjectsOf("providers.slashers", { ...input, mostBps: "30%" });
  expect(raised?.changes).toHaveLength(1);
  const stopper = await subjectsOf("providers.slashStopper", { account: slasher });
  expect(stopper?.changes.map(({ what }) => what)).toEqual([
    "no longer may stop slashes that wait",
    "may stop slashes that wait",
  ]);
});

it("says which sources of the price come and go, and who could not renew without a price", async () => {
  const feed = { address: contracts.priceFeed, abi: priceFeedAbi } as const;
  const [kept, left] = await chain.client.readContract({ ...feed, functionName: "sources" });
  const { committed } = await readProviders(chain.client, contracts);
  const silent = contracts.registry;
  const effect = await subjectsOf("prices.sources", { sources: [kept, silent], needed: "2" });
  expect(effect?.title).toBe("Sources: 1 of 2 leave, 1 join; there is no price by what they say now");
  expect(effect?.changes.slice(0, 2)).toMatchObject([
    { account: left, what: "is asked for the price no more" },
    { account: silent, what: "is asked for the price", why: "it has none now" },
  ]);
  expect(effect?.changes.slice(2).map(({ what }) => what)).toEqual(
    committed.map(() => "cannot renew while there is no price"),
  );
  expect(await subjectsOf("prices.sources", { sources: [kept, left], needed: "2" })).toBeNull();
});

it("has exactly those whom the vote named add stake at their renewal, and by as much as it said", async () => {
  const { client, deployment } = chain;
  const { committed } = await readProviders(client, contracts);
  const { timestamp } = await client.getBlock();
  const clock = await client.readContract({
    address: contracts.commitments,
    abi: commitmentsAbi,
    functionName: "schedule",
  });
  const untilEpoch = (runningEpoch(clock, Number(timestamp)) ?? 0) + 60;
  /** What each provider lacks to renew now, of those that lack something. */
  const lacking = async () => {
    const lacks = new Map<string, bigint>();
    for (const { number: provider, operator } of committed) {
      const renewal = { address: contracts.commitments, abi: commitmentsAbi, account: operator } as const;
      await client
        .simulateContract({ ...renewal, functionName: "renew", args: [provider, untilEpoch] })
        .catch((error: unknown) => {
          const reverted =
            error instanceof BaseError ? error.walk((one) => one instanceof ContractFunctionRevertedError) : null;
          if (!(reverted instanceof ContractFunctionRevertedError)) throw error;
          expect(reverted.data?.errorName).toBe("Commitments_StakeMissing");
          const [, staked = 0n, needed = 0n] = z.tuple([z.number(), z.bigint(), z.bigint()]).parse(reverted.data?.args);
          lacks.set(operator, needed - staked);
        });
    }
    return lacks;
  };
  const action = createCatalogue(deployment, []).action("providers.kindStake");
  const inputs = action?.parse({ parameter: "kind 2", value: "7500 USD" });
  const effect = inputs && (await action?.effect?.(inputs, client));
  if (action === undefined || inputs === undefined || effect?.kind !== "subjects") throw new Error("It names nobody.");
  const named = new Map(
    effect.changes.map(({ account, what }) => [
      account ?? "",
      /must add ([\d,]+) FLT/.exec(what)?.[1]?.replaceAll(",", ""),
    ]),
  );
  const before = await lacking();

  const timelock = contractAddress(deployment, "TimelockController");
  await client.impersonateAccount({ address: timelock });
  await client.setBalance({ address: timelock, value: 10n ** 18n });
  for (const { target, data } of action.calls(inputs)) {
    const hash = await client.sendTransaction({ account: timelock, to: target, data });
    await client.waitForTransactionReceipt({ hash });
  }
  const after = [...(await lacking())].filter(([operator, tokens]) => before.get(operator) !== tokens);
  const whole = after.map(([operator, tokens]) => [operator, `${(tokens + 10n ** 18n - 1n) / 10n ** 18n}`] as const);
  expect(new Map(whole)).toEqual(named);
});
