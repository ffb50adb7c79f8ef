import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { sentinel } from "#protocol/governor/sentinel.ts";
import { field } from "#protocol/input/field.ts";

const id = "treasury.delegate";

/** Who votes with the treasury's tokens: the sentinel, so nobody, unless a constitutional vote decides otherwise. */
export function delegateTreasury({ timelock, token }: ActionContext): Action {
  const delegatee = field({
    name: "delegatee",
    label: "Delegatee",
    kind: "address",
    help: `${sentinel} is the sentinel, which keeps these tokens out of every vote.`,
  });
  return callAction({
    id,
    domain: "treasury",
    title: "Delegate the treasury's votes",
    description: "Gives the votes of the treasury's tokens to an account, or takes them out of all votes.",
    fields: [delegatee],
    timelock,
    target: token.address,
    function: "delegate(address delegatee)",
    sentence: (words, inputs) =>
      inputs.delegatee === sentinel
        ? "Keep the treasury's tokens out of every vote"
        : `Give the votes of the treasury's tokens to ${words.delegatee}`,
    riskHint: (inputs) => (inputs.delegatee === sentinel ? "routine" : "constitutional"),
    parameter: viewParameter({
      id,
      label: "Delegatee of the treasury",
      domain: "treasury",
      contract: "AlthingToken",
      address: token.address,
      actionId: id,
      view: "delegates(address account) view returns (address delegatee)",
      args: [timelock],
      components: [{ ...delegatee, allowZero: true }],
      special: (value) => (value === sentinel ? "nobody (the sentinel)" : null),
      event: parameterEvent({
        address: token.address,
        event: "DelegateChanged(address indexed delegator, address indexed fromDelegate, address indexed toDelegate)",
        old: ["fromDelegate"],
        new: ["toDelegate"],
        only: { delegator: timelock },
      }),
    }),
  });
}
