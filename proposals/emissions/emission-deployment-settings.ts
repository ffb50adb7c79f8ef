import { type Address, getAddress } from "viem";
import { amountIssues } from "#proposals/emissions/amount-issues.ts";
import type { EmissionSettings } from "#proposals/emissions/emission-settings.ts";
import { reporterIssues } from "#proposals/emissions/reporter-issues.ts";
import { emissionSettingsOf } from "#proposals/emissions/settings-from-figures.ts";
import { InputError } from "#proposals/input-error.ts";

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
