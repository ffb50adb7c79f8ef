import { getAddress } from "viem";
import type { Action } from "#proposals/action.ts";
import type { ActionContext } from "#proposals/action-context.ts";
import { callAction } from "#proposals/call-action.ts";
import type { CommitteeContracts } from "#proposals/committee/committee-contracts.ts";
import { contractName } from "#proposals/deployment.ts";
import { field } from "#proposals/field.ts";
import type { Inputs } from "#proposals/inputs.ts";
import type { Parameter } from "#proposals/parameter.ts";
import { parameterEvent } from "#proposals/parameter-event.ts";
import { viewParameter } from "#proposals/view-parameter.ts";

const id = "committee.power";

/** In the order of ICommitteeGuard.Access. */
const access = field({
  name: "access",
  label: "Who may use it",
  kind: "choice",
  options: ["nobody", "members", "members and caretakers"].map((label, index) => ({ value: `${index}`, label })),
  help: "Caretakers are members for 90 days after their term.",
});

/** What the committee's Safe may call. */
export function committeePower(context: ActionContext, contracts: CommitteeContracts): Action {
  const { veto, pause, resolutions } = contracts;
  return callAction({
    id,
    domain: "committee",
    title: "Give the committee a power, or end it",
    description:
      "The committee's Safe may call the listed contracts, every function of them, and nothing else. A listed contract should let it do one narrow thing.",
    fields: [field({ name: "target", label: "Contract", kind: "address" }), access],
    timelock: context.timelock,
    target: contracts.guard,
    function: "setPower((address target, uint8 access) power)",
    sentence: (words, inputs) =>
      inputs.access === "0"
        ? `Let the committee call ${words.target} no longer`
        : `Let ${words.access} of the committee call ${words.target}`,
    riskHint: "constitutional",
    parameters: [veto, pause, resolutions].map((target) => powerParameter(context, contracts, target)),
    parameter: ({ target = "" }: Inputs) => powerParameter(context, contracts, target),
    findParameter(parameterId) {
      const [, target] = /^committee\.power\.(0x[0-9a-fA-F]{40})$/.exec(parameterId) ?? [];
      return target === undefined ? null : powerParameter(context, contracts, getAddress(target));
    },
  });
}

/** Ids are `committee.power.<target>`. */
function powerParameter({ deployment }: ActionContext, { guard }: CommitteeContracts, target: string): Parameter {
  return viewParameter({
    id: `${id}.${target}`,
    label: `Committee's use of ${contractName(deployment, target)}`,
    domain: "committee",
    contract: "CommitteeGuard",
    address: guard,
    actionId: id,
    view: "accessTo(address target) view returns (uint8 access)",
    args: [target],
    components: [access],
    event: parameterEvent({
      address: guard,
      event: "PowerSet(address indexed target, uint8 oldAccess, uint8 newAccess)",
      old: ["oldAccess"],
      new: ["newAccess"],
      only: { target },
    }),
  });
}
