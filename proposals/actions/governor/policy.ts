import { getAddress, isHex, parseAbi } from "viem";
import { readContract } from "viem/actions";
import type { Action } from "#proposals/catalogue/action.ts";
import { type ActionContext, classField } from "#proposals/catalogue/action-context.ts";
import { warningFact } from "#proposals/catalogue/action-fact.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { contractName } from "#protocol/chain/deployment.ts";
import { knownFunction } from "#protocol/chain/known-functions.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { riskClasses } from "#protocol/governor/risk-class.ts";
import { field } from "#protocol/input/field.ts";
import type { Inputs } from "#protocol/input/inputs.ts";

const prefix = "governor.policy";
const CONSTITUTIONAL = String(riskClasses.indexOf("constitutional"));
const views = parseAbi(["function policyLocked(address target, bytes4 selector) view returns (bool)"]);
const classInput = classField("class", "Risk class");

/** One line of the table that gives calls their class. */
export function policy(context: ActionContext): Action {
  return callAction({
    id: prefix,
    domain: "governor",
    title: "Give a call its risk class",
    description: "Calls that no entry names are constitutional. Calls that carry calls, roles or power stay so.",
    fields: [
      field({ name: "target", label: "Contract", kind: "address" }),
      field({
        name: "selector",
        label: "Function",
        kind: "bytes4",
        help: "Its signature, or its selector.",
      }),
      classInput,
    ],
    timelock: context.timelock,
    target: context.governor,
    function: "setPolicy(address target, bytes4 selector, uint8 class)",
    sentence: (words) => `Make calls of ${words.selector} on ${words.target} ${words.class}`,
    riskHint: "constitutional",
    async facts({ target = "", selector = "", class: riskClass = "" }, client) {
      if (riskClass === CONSTITUTIONAL || !isHex(selector)) return [];
      const locked = await readContract(client, {
        address: context.governor,
        abi: views,
        functionName: "policyLocked",
        args: [getAddress(target), selector],
      });
      return locked ? [warningFact("The governor refuses this: such calls stay constitutional.")] : [];
    },
    parameter: ({ target = "", selector = "" }: Inputs) => policyParameter(context, target, selector),
    findParameter(id) {
      const [, target, selector] = /^governor\.policy\.(0x[0-9a-fA-F]{40})\.(0x[0-9a-f]{8})$/.exec(id) ?? [];
      return target === undefined || selector === undefined
        ? null
        : policyParameter(context, getAddress(target), selector);
    },
  });
}

/** The class of one call. Ids are `governor.policy.<target>.<selector>`. */
function policyParameter(context: ActionContext, target: string, selector: string): Parameter {
  return viewParameter({
    id: `${prefix}.${target}.${selector}`,
    label: `Class of ${functionName(selector)} on ${contractName(context.deployment, target)}`,
    domain: "governor",
    contract: "AlthingGovernor",
    address: context.governor,
    actionId: prefix,
    view: "policy(address target, bytes4 selector) view returns (uint8 class)",
    args: [target, selector],
    components: [classInput],
    event: parameterEvent({
      address: context.governor,
      event: "PolicySet(address indexed target, bytes4 indexed selector, uint8 oldClass, uint8 newClass)",
      old: ["oldClass"],
      new: ["newClass"],
      only: { target, selector },
    }),
  });
}

function functionName(selector: string): string {
  return (isHex(selector) ? knownFunction(selector)?.name : undefined) ?? selector;
}
