import { type Address, getAddress, type Hex } from "viem";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { type LogHandler, lowerCase, on } from "./log-handler.ts";

/** What the governor's rules are and were: needed to say what a proposal needs at its snapshot. */
export function ruleEvents(governor: Address): LogHandler[] {
  return [
    on(governor, abi, "ClassRuleSet", (rows, { class: riskClass, newRule }, place) =>
      rows.class_rules.push({
        ...place,
        risk_class: riskClass,
        quorum_bps: newRule.quorumBps,
        majority_bps: newRule.majorityBps,
        quorum_floor: newRule.quorumFloorTokens.toString(),
      }),
    ),
    on(governor, abi, "PolicySet", (rows, { target, selector, oldClass, newClass }, place) => {
      rows.policies.push({ ...place, target, selector, risk_class: newClass });
      if (oldClass === newClass) return;
      rows.parameter_changes.push({
        ...place,
        part: 0,
        parameter_id: policyParameterId(target, selector),
        old_value: String(oldClass),
        new_value: String(newClass),
        proposal_id: null,
        in_force_at: null,
        moved_by: null,
      });
    }),
    on(governor, abi, "SpendingCapSet", (rows, { asset, newCapTokens }, place) =>
      rows.spending_caps.push({ ...place, asset, cap: newCapTokens.toString() }),
    ),
    on(governor, abi, "GuardianSet", (rows, { newGuardian, newUntilSeconds }, place) =>
      rows.guardians.push({ ...place, account: lowerCase(newGuardian), until_at: newUntilSeconds }),
    ),
  ];
}

/** As `proposals/actions/policy.ts` names it; there is one for every call, so no list holds them all. */
function policyParameterId(target: Address, selector: Hex): string {
  return `governor.policy.${getAddress(target)}.${selector}`;
}
