import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { field } from "#protocol/input/field.ts";
import { addressCount } from "#protocol/input/field-kinds/address-list.ts";
import type { InputIssue } from "#protocol/input/input-error.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { reportersEffect } from "./reporters-effect.ts";
import { reportersParameter } from "./reporters-parameter.ts";

/** Who reports revenue that is billed off the chain, and how many reports make a figure. */
export function revenueReporters({ timelock }: ActionContext, { reports }: EmissionContracts): Action {
  const reporters = field({ name: "reporters", label: "Reporters", kind: "addresses", min: "1", max: "12" });
  const quorum = field({
    name: "quorum",
    label: "Quorum",
    kind: "integer",
    unit: "reports",
    min: "1",
    max: "12",
    example: "3",
    help: "More than half of the reporters, at most all of them. A figure withstands fewer liars than half of the reports behind it, so a quorum of 2 withstands none and one of 3 a single one, whoever else is silent.",
  });
  return callAction({
    id: "emission.reporters",
    domain: "emissions",
    title: "Name the reporters of revenue",
    description:
      "Each epoch counts the median of what these accounts report, if a quorum of them does. An epoch that is open for reports starts afresh.",
    fields: [reporters, quorum],
    timelock,
    target: reports,
    function: "setReporters(address[] reporters, uint8 quorum)",
    sentence: (words) => `Have revenue reported by ${words.reporters}, at least ${words.quorum} an epoch`,
    riskHint: "treasury",
    problems: quorumProblems,
    parameter: reportersParameter(reports, [reporters, quorum]),
    effect: (inputs, client) => reportersEffect(client, reports, inputs.reporters ?? "[]"),
  });
}

function quorumProblems({ reporters = "[]", quorum = "0" }: Inputs): InputIssue[] {
  const count = addressCount(reporters);
  const least = Math.floor(count / 2) + 1;
  if (Number(quorum) >= least && Number(quorum) <= count) return [];
  const range = least === count ? `${count}` : `${least} to ${count}`;
  return [{ path: ["quorum"], message: `expected ${range}, more than half of ${count} reporters; found ${quorum}` }];
}
