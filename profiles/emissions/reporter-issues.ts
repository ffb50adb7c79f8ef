import { isAddress, zeroAddress } from "viem";
import type { InputIssue } from "#protocol/input/input-error.ts";

/** contracts/governance/SignedPanel.sol takes no more. */
const mostReporters = 12;

const OF_REVENUE = { list: "reporters", figure: "emission.reporterQuorum" };

/** What is wrong with those who shall report, and with how many of them must; `of` says where either is written. */
export function reporterIssues(reporters: readonly string[], quorum: number, of = OF_REVENUE): InputIssue[] {
  const issues: InputIssue[] = [];
  const complain = (message: string, index?: number) =>
    issues.push({ path: index === undefined ? [of.list] : [of.list, index], message });
  const seen = new Set<string>();
  for (const [index, reporter] of reporters.entries()) {
    if (!isAddress(reporter) || reporter === zeroAddress) complain(`expected an address, found ${reporter}`, index);
    if (seen.has(reporter.toLowerCase())) complain(`${reporter} is there twice`, index);
    seen.add(reporter.toLowerCase());
  }
  const count = reporters.length;
  if (count === 0 || count > mostReporters) complain(`expected 1 to ${mostReporters} addresses, found ${count}`);
  if (quorum > count || quorum * 2 <= count) {
    const message = `is ${quorum}, expected more than half and at most all of the ${count} reporters`;
    issues.push({ path: ["figures", of.figure], message });
  }
  return issues;
}
