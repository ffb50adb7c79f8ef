import type { Action } from "#proposals/catalogue/action.ts";
import { type ActionContext, votesField } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";
import { type Field, field } from "#protocol/input/field.ts";

const tuple = "(uint16 quorum, uint16 majority, uint176 floor)";

/** What proposals of a class need. Bounds: contracts/governance/GovernorRiskClasses.sol; the three move together. */
export function classRules(context: ActionContext): Action[] {
  const rule: [Field, Field, Field] = [
    field({
      name: "quorum",
      label: "Quorum",
      kind: "bps",
      min: "1",
      max: "3000",
      help: "Share of the votable supply.",
    }),
    field({
      name: "majority",
      label: "Majority",
      kind: "bps",
      min: "5000",
      max: "9000",
      example: "50%",
      help: "Share of for and against that for must exceed.",
    }),
    votesField(context, {
      name: "floor",
      label: "Least quorum",
      help: "The quorum is never less than this.",
    }),
  ];
  return riskClasses.map((riskClass, index) => {
    const id = `governor.classRule.${riskClass}`;
    const parameter = viewParameter({
      id,
      label: `Rule for ${riskClass} proposals`,
      domain: "governor",
      contract: "AlthingGovernor",
      address: context.governor,
      actionId: id,
      view: `classRule(uint8 class) view returns (${tuple} rule)`,
      args: [index],
      components: rule,
      event: parameterEvent({
        address: context.governor,
        event: `ClassRuleSet(uint8 indexed class, ${tuple} oldRule, ${tuple} newRule)`,
        old: ["oldRule"],
        new: ["newRule"],
        only: { class: String(index) },
      }),
    });
    return callAction({
      id,
      domain: "governor",
      title: `Set what ${riskClass} proposals need`,
      description:
        "Quorum, majority and least quorum, for votes that start afterwards. A riskier class never needs less.",
      fields: rule,
      fixed: { class: String(index) },
      timelock: context.timelock,
      target: context.governor,
      function: `setClassRule(uint8 class, ${tuple} rule)`,
      sentence: ({ quorum, majority, floor }) =>
        `Let ${riskClass} proposals need a quorum of ${quorum} (at least ${floor}) and a majority above ${majority}`,
      riskHint: "constitutional",
      parameter,
    });
  });
}
