import type { Address, Client } from "viem";
import { verifyGoverned } from "#proposals/catalogue/verify/verify-governed.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import type { RiskClass } from "#protocol/governor/risk-class.ts";
import { type GovernedParameter, parameterField } from "#protocol/parameters/governed-parameter.ts";
import { readLimits } from "#protocol/parameters/read-limits.ts";
import type { Action } from "./action.ts";
import type { ActionContext } from "./action-context.ts";
import type { ActionEffect } from "./action-effect.ts";
import { callAction } from "./call-action.ts";

/** A contract that derives from GovernedParameters.sol, and the parameters that its module lists. */
export type GovernedContract<Name extends string> = {
  domain: string;
  /** As the deployment names it. */
  contract: string;
  address: Address;
  /** In the order of their numbers in the contract. */
  parameters: readonly GovernedParameter<Name>[];
  /** Whose they are, in "Set the baseline of emission to 5 FLT". */
  of: string;
  /** How often a vote moves one, in "A vote moves it a step at a time, once in 30 days." */
  pace: string;
  riskHint: RiskClass;
  /** Of one parameter at another value. */
  effect?(name: Name, value: bigint, client: Client): Promise<ActionEffect | null>;
};

const EVENT =
  "ParameterSet(uint8 indexed parameter, uint256 oldValue, uint256 newValue, uint256 inForceSeconds, address indexed by)";
const FORMER_EVENT = "ParameterSet(uint8 indexed parameter, uint256 oldValue, uint256 newValue)";

/** For each of a contract's governed parameters the action that sets it; form, bounds, limits, history and verification follow. */
export function governedActions<Name extends string>(
  context: Pick<ActionContext, "timelock" | "token">,
  module: GovernedContract<Name>,
): Action[] {
  return module.parameters.map((parameter, place) => governedAction(context, module, parameter, place));
}

function governedAction<Name extends string>(
  { timelock, token }: Pick<ActionContext, "timelock" | "token">,
  { domain, contract, address, of, pace, riskHint, effect }: GovernedContract<Name>,
  listed: GovernedParameter<Name>,
  place: number,
): Action {
  const { id, label, help, name, ramped = false } = listed;
  const input = { ...parameterField(listed, token), label: "Value" };
  const event = (signature: string, says: { inForce?: string; by?: string } = {}) =>
    parameterEvent({
      address,
      event: signature,
      old: ["oldValue"],
      new: ["newValue"],
      only: { parameter: `${place}` },
      ...says,
    });
  const parameter = viewParameter({
    id,
    label,
    domain,
    contract,
    address,
    actionId: id,
    view: "parameter(uint8 parameter) view returns (uint256 value)",
    args: [place],
    components: [input],
    event: event(EVENT, { inForce: "inForceSeconds", by: "by" }),
    formerEvents: [event(FORMER_EVENT)],
    limits: (client, blockNumber) => readLimits(client, { contract: address, place, ramped }, blockNumber),
  });
  return callAction({
    id,
    domain,
    title: `Set the ${label.toLowerCase()}`,
    description: `${help} A vote moves it a step at a time, ${pace}.`,
    fields: [input],
    timelock,
    target: address,
    function: "setParameter(uint8 parameter, uint256 value)",
    fixed: { parameter: `${place}` },
    sentence: ({ value }) => `Set the ${label.toLowerCase()} of ${of} to ${value}`,
    riskHint,
    parameter,
    ...(ramped
      ? {
          verify: ({ value = "" }, client, context) =>
            verifyGoverned({ parameter, place, newValue: value }, client, context),
        }
      : {}),
    ...(effect === undefined ? {} : { effect: ({ value = "0" }, client) => effect(name, BigInt(value), client) }),
  });
}
