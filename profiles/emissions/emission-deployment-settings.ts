import { type Address, getAddress } from "viem";
import type { EmissionSettings } from "#protocol/emissions/emission-settings.ts";
import { InputError } from "#protocol/input/input-error.ts";
import { amountIssues } from "./amount-issues.ts";
import { reporterIssues } from "./reporter-issues.ts";
import { emissionSettingsOf } from "./settings-from-figures.ts";

/** Everything that emissions are deployed with. */
export type EmissionDeploymentSettings = EmissionSettings & {
  startAfterSeconds: bigint;
  /** Null where the local network makes its own. */
  reporters: Address[] | null;
  reporterQuorum: number;
};

/** Shapes parsed figures by key, all of them there, and the written reporters. Throws `InputError`. */
export function emissionDeploymentSettings(
  subject: string,
  values: ReadonlyMap<string, bigint>,
  token: { symbol: string; totalSupplyTokens: bigint },
  reporters: readonly string[] | undefined,
): EmissionDeploymentSettings {
  const settings = emissionSettingsOf(subject, values);
  const reporterQuorum = Number(values.get("emission.reporterQuorum") ?? 0n);
  const issues = [
    ...amountIssues(settings, token),
    ...(reporters === undefined ? [] : reporterIssues(reporters, reporterQuorum)),
  ];
  if (issues.length > 0) throw new InputError(subject, issues);
  return {
    ...settings,
    startAfterSeconds: values.get("emission.startAfter") ?? 0n,
    reporters: reporters?.map((reporter) => getAddress(reporter)) ?? null,
    reporterQuorum,
  };
}
