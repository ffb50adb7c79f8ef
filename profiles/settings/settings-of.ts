import { getAddress, type Hex, isAddress, toFunctionSelector, zeroAddress } from "viem";
import { type ModuleSettings, moduleProfiles } from "#profiles/modules/module-profiles.ts";
import type { Profile, ProfileSettings } from "#profiles/profile/profile.ts";
import { type RiskClass, riskClasses } from "#protocol/governor/risk-class.ts";
import { parseScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { InputError, type InputIssue } from "#protocol/input/input-error.ts";
import { eachModule } from "#protocol/modules/each-module.ts";
import type { ClassRuleSettings, DeploymentSettings } from "./deployment-settings.ts";

/** Shapes parsed figures, by key, into what a deployment takes. Throws `InputError`. */
export function settingsOf(
  profile: string,
  raw: Readonly<Record<string, string>>,
  chosen: ProfileSettings,
  modules: Profile["modules"],
): DeploymentSettings {
  const text = (key: string) => raw[key] ?? "";
  const whole = (key: string) => BigInt(text(key));
  const rule = (riskClass: RiskClass): ClassRuleSettings => ({
    quorumBps: Number(text(`class.${riskClass}.quorum`)),
    majorityBps: Number(text(`class.${riskClass}.majority`)),
    quorumFloorTokens: whole(`class.${riskClass}.floor`),
  });
  const token = {
    name: text("token.name"),
    symbol: text("token.symbol"),
    totalSupplyTokens: whole("token.totalSupply"),
  };
  const guardian = raw["guardian.account"];
  return {
    token,
    governor: {
      name: text("governor.name"),
      votingDelaySeconds: whole("governor.votingDelay"),
      votingPeriodSeconds: whole("governor.votingPeriod"),
      proposalThresholdTokens: whole("governor.proposalThreshold"),
      objectionPeriodSeconds: whole("governor.objectionPeriod"),
      gracePeriodSeconds: whole("governor.gracePeriod"),
      classRules: [rule("routine"), rule("treasury"), rule("constitutional")],
      settingsClass: Number(text("governor.settingsClass")),
    },
    timelockDelaySeconds: whole("timelock.minDelay"),
    spendingCaps: [
      { asset: zeroAddress, capTokens: whole("spendingCap.ETH") },
      { asset: "AlthingToken", capTokens: whole("spendingCap.token") },
    ],
    hardCap: { shareBps: Number(text("hardCap.share")), assets: [zeroAddress, "AlthingToken"] },
    policies: [...modules.flatMap((name) => moduleProfiles[name].policies), ...policiesOf(profile, chosen)],
    guardian: { account: guardian === undefined ? null : getAddress(guardian), termSeconds: whole("guardian.term") },
    allocation: allocationOf(profile, token, chosen),
    ...eachModule<ModuleSettings>((name) =>
      modules.includes(name) ? moduleProfiles[name].settings(`profile ${profile}`, raw, token, chosen) : null,
    ),
  };
}

function policiesOf(profile: string, { policies }: ProfileSettings): DeploymentSettings["policies"] {
  return policies.map((entry, index) => {
    if (!/\(.*\)$/.test(entry.function)) {
      const message = `expected a function signature such as transfer(address,uint256); found ${entry.function}`;
      throw new InputError(`profile ${profile}`, [{ path: ["policies", index, "function"], message }]);
    }
    const selector: Hex = toFunctionSelector(entry.function);
    return { target: entry.target, selector, class: riskClasses.indexOf(entry.class) };
  });
}

function allocationOf(
  profile: string,
  token: DeploymentSettings["token"],
  { allocation }: ProfileSettings,
): DeploymentSettings["allocation"] {
  if (allocation === undefined) return null;
  const issues: InputIssue[] = [];
  const holders = allocation.map(({ holder, amount, excluded }, index) => {
    const known = holder === "treasury" || isAddress(holder);
    if (!known)
      issues.push({
        path: ["allocation", index, "holder"],
        message: `expected an address or treasury, found ${holder}`,
      });
    return {
      holder: holder === "treasury" ? "TimelockController" : holder,
      amountTokens: tokensOf(amount, token.symbol, ["allocation", index, "amount"], issues),
      excluded: holder === "treasury" || excluded === "true",
    };
  });
  const sum = holders.reduce((total, { amountTokens }) => total + amountTokens, 0n);
  if (issues.length === 0 && sum !== token.totalSupplyTokens) {
    const message = `adds up to ${sum} base units of ${token.symbol}, expected the total supply of ${token.totalSupplyTokens}`;
    issues.push({ path: ["allocation"], message });
  }
  if (issues.length > 0) throw new InputError(`profile ${profile}`, issues);
  return holders;
}

function tokensOf(amount: string, symbol: string, path: InputIssue["path"], issues: InputIssue[]): bigint {
  try {
    return parseScaledNumber(amount.endsWith(` ${symbol}`) ? amount.slice(0, -symbol.length - 1) : amount, 18);
  } catch (error) {
    issues.push({
      path,
      message: `expected an amount in ${symbol}; ${error instanceof Error ? error.message : error}`,
    });
    return 0n;
  }
}
