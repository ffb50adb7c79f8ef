import { type Address, zeroAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { type CallActionSpec, callAction } from "#proposals/catalogue/call-action.ts";
import type { CertificationContracts } from "#protocol/certification/certification-contracts.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { field } from "#protocol/input/field.ts";
import { roleEffect } from "./role-effect.ts";
import { standingEffect } from "./standing-effect.ts";

type Role = Pick<CallActionSpec, "id" | "title" | "description"> & {
  label: string;
  /** As the deployment names it. */
  contract: string;
  address: Address;
  /** The getter; the setter and the event follow from it. */
  view: string;
  /** What whoever is named does: "may hold certificates". */
  does: string;
  /** Whether providers may be moved by it. */
  movesProviders?: boolean;
};

/** Who may do what about certificates, and whom the contracts ask. Nobody, the zero address, ends each. */
export function certificationPowers(context: ActionContext, contracts: CertificationContracts): Action[] {
  const certification = { contract: "Certification", address: contracts.certification };
  const commitments = context.providers?.commitments;
  return [
    roleAction(context, {
      ...certification,
      id: "certification.availability",
      label: "Whom certification asks about availability",
      title: "Name whom certification asks about availability",
      description:
        "What tiers ask of availability is met by what it answers. While nobody is named, the zero address, it is not asked for.",
      view: "availability",
      does: "says how available providers were",
      movesProviders: true,
    }),
    roleAction(context, {
      ...certification,
      id: "certification.holder",
      label: "Who holds certificates",
      title: "Name who may hold certificates",
      description:
        "It may keep a certificate from counting for 30 days at most, once, until a vote decides. Nobody, the zero address, ends that.",
      view: "holder",
      does: "may keep a certificate from counting for 30 days, once",
    }),
    roleAction(context, {
      ...certification,
      id: "certification.extender",
      label: "Who lengthens a grace",
      title: "Name who may lengthen a grace",
      description:
        "It may give a provider up to 30 days more, once in a grace, and not after a revocation or an outage. Nobody, the zero address, ends that.",
      view: "extender",
      does: "may give a provider 30 days more, once in a grace",
    }),
    roleAction(context, {
      contract: "Availability",
      address: contracts.availability,
      id: "availability.arbiter",
      label: "Who rules on answers",
      title: "Name who rules on answers to bad epochs",
      description:
        "It may say that an epoch was marked wrongly, which makes it void, or that it stands. While nobody is named, the zero address, every epoch that was answered stands.",
      view: "arbiter",
      does: "rules on answers to bad epochs",
    }),
    ...(commitments === undefined
      ? []
      : [
          roleAction(context, {
            contract: "Commitments",
            address: commitments,
            id: "certification.suspender",
            label: "Who suspends providers",
            title: "Name who suspends providers",
            description:
              "It keeps a provider from earning from the next epoch on, and lets it earn again. Suspensions of one that is replaced stay until the next one lifts them. Nobody, the zero address, ends that.",
            view: "suspender",
            does: "may keep providers from earning",
          }),
        ]),
  ];
}

function roleAction(context: ActionContext, role: Role): Action {
  const { id, label, contract, address, view, does, movesProviders = false, ...shared } = role;
  const suffix = `${view.charAt(0).toUpperCase()}${view.slice(1)}`;
  const input = field({ name: "account", label: "Contract", kind: "address", allowZero: true });
  const parameter = viewParameter({
    id,
    label,
    domain: "certification",
    contract,
    address,
    actionId: id,
    view: `${view}() view returns (address account)`,
    components: [input],
    special: (value) => (value === zeroAddress ? "nobody" : null),
    event: parameterEvent({
      address,
      event: `${suffix}Set(address old${suffix}, address new${suffix})`,
      old: [`old${suffix}`],
      new: [`new${suffix}`],
    }),
  });
  const action = callAction({
    ...shared,
    id,
    domain: "certification",
    fields: [input],
    timelock: context.timelock,
    target: address,
    function: `set${suffix}(address account)`,
    sentence: (_, { account = "" }) =>
      account === zeroAddress
        ? `Let nobody be the one that ${does}: ${zeroAddress}`
        : `Let ${account} be the one that ${does}`,
    riskHint: "constitutional",
    parameter,
    effect: (inputs, client) =>
      movesProviders
        ? standingEffect(client, context, action.calls(inputs))
        : roleEffect(client, { label, does, parameter }, inputs.account ?? zeroAddress),
  });
  return action;
}
