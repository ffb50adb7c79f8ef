import { getAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { contractName } from "#protocol/chain/deployment.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { field } from "#protocol/input/field.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { sharedContracts } from "#protocol/modules/modules.ts";

const id = "committee.power";

/** In the order of ICommitteeGuard.Access. */
const access = field({
  name: "access",
  label: "Who may use it",
  kind: "choice",
  options: ["nobody", "members", "members and caretakers", "members without parties"].map((label, index) => ({
    value: `${index}`,
    label,
  })),
  help: "Caretakers are members for 90 days after their term. Parties are members whose organisation a call is about, where the power can say so.",
});

/** What the committee's Safe may call. */
export function committeePower(context: ActionContext, contracts: CommitteeContracts): Action {
  const { veto, pause, resolutions } = contracts;
  const ofOthers = Object.keys(sharedContracts).flatMap((name) => context.deployment.contracts[name] ?? []);
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
    parameters: [veto, pause, resolutions].concat(ofOthers).map((target) => powerParameter(context, contracts, target)),
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
