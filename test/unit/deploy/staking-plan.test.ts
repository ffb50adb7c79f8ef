import { expect, it } from "vitest";
import { seededProviders } from "#deploy/local/providers/provider-cast.ts";
import { neededTokens, operatorAccount, STAKERS, stakingPlan } from "#deploy/local/providers/staking-plan.ts";
import { localKinds } from "#deploy/local/providers/unit-kinds.ts";

const kinds = localKinds(200n * 10n ** 8n);
const plan = stakingPlan(kinds);
const of = (provider: number) => plan.filter((one) => one.provider === provider);

it("covers what each provider's units need when it comes", () => {
  for (const [index, provider] of seededProviders.entries()) {
    const staked = of(index + 1).reduce((sum, { amountTokens }) => sum + amountTokens, 0n);
    expect(staked, provider.name).toBeGreaterThanOrEqual(neededTokens(provider, kinds));
  }
});

it("has every staker once with its provider, and some with two, where somebody else votes", () => {
  const operators = new Set(seededProviders.map((_, index) => operatorAccount(index + 1)));
  const stakers = plan.filter(({ account }) => !operators.has(account));
  expect(new Set(stakers.map(({ account }) => account)).size).toBe(STAKERS);
  expect(new Set(stakers.map(({ account, provider }) => `${account} ${provider}`)).size).toBe(stakers.length);
  const twice = stakers.filter(({ account }, index) => stakers.findIndex((one) => one.account === account) !== index);
  expect(twice.length).toBeGreaterThan(20);
  const votesElsewhere = twice.filter(
    ({ account, delegatee }) => stakers.find((one) => one.account === account)?.delegatee !== delegatee,
  );
  expect(votesElsewhere.length).toBeGreaterThan(20);
});
