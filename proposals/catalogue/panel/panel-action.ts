import type { Address } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { field } from "#protocol/input/field.ts";
import { addressCount } from "#protocol/input/field-kinds/address-list.ts";
import type { InputIssue } from "#protocol/input/input-error.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { panelEffect } from "./panel-effect.ts";
import { panelParameter } from "./panel-parameter.ts";

/** A contract that derives from SignedPanel.sol, and what its reporters are for. */
export type Panel = {
  id: string;
  domain: string;
  /** As the deployment names it. */
  contract: string;
  address: Address;
  timelock: Address;
  label: string;
  title: string;
  description: string;
  sentence(words: Inputs): string;
};

/** Names who reports by signature what no contract sees, and how many reports make a figure. */
export function panelAction(panel: Panel): Action {
  const { id, domain, contract, address, label } = panel;
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
    id,
    domain,
    title: panel.title,
    description: panel.description,
    fields: [reporters, quorum],
    timelock: panel.timelock,
    target: address,
    function: "setReporters(address[] reporters, uint8 quorum)",
    sentence: panel.sentence,
    riskHint: "treasury",
    problems: quorumProblems,
    parameter: panelParameter({ id, label, domain, contract, address }, [reporters, quorum]),
    effect: (inputs, client) => panelEffect(client, address, inputs.reporters ?? "[]"),
  });
}

function quorumProblems({ reporters = "[]", quorum = "0" }: Inputs): InputIssue[] {
  const count = addressCount(reporters);
  const least = Math.floor(count / 2) + 1;
  if (Number(quorum) >= least && Number(quorum) <= count) return [];
  const range = least === count ? `${count}` : `${least} to ${count}`;
  return [{ path: ["quorum"], message: `expected ${range}, more than half of ${count} reporters; found ${quorum}` }];
}
