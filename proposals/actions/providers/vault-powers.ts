import { getAddress, zeroAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { contractName } from "#protocol/chain/deployment.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { field } from "#protocol/input/field.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { namedContract } from "./named-contract.ts";

const restakerId = "providers.restaker";
const allowed = field({ name: "allowed", label: "Allowed", kind: "boolean" });

/** Who slashes, who stakes for others, and whom the vault asks for a pause. */
export function vaultPowers(context: ActionContext, { vault }: ProviderContracts): Action[] {
  const { timelock } = context;
  const ofVault = { contract: "StakeVault", address: vault, timelock };
  return [
    namedContract({
      ...ofVault,
      id: "providers.slasher",
      label: "Who slashes",
      title: "Name who slashes",
      description:
        "It takes up to the cap of a provider's whole pool in 30 days, of everybody who stakes there. What it takes goes to the treasury. Nobody, the zero address, ends slashing.",
      view: "slasher",
      said: "Slasher",
      does: "may slash every provider's pool, up to the cap",
      mayBeNobody: true,
      sentence: (account) =>
        account === zeroAddress
          ? `Let nobody slash: ${zeroAddress}`
          : `Let ${account} slash providers and their stakers`,
    }),
    callAction({
      id: restakerId,
      domain: "providers",
      title: "Let a contract stake for others",
      description:
        "Such a contract, as the one that pays rewards, stakes tokens of its own for others. Whoever is staked for chooses the provider and the delegate.",
      fields: [field({ name: "restaker", label: "Contract", kind: "address" }), allowed],
      timelock,
      target: vault,
      function: "setRestaker(address restaker, bool allowed)",
      sentence: (words, inputs) =>
        inputs.allowed === "true"
          ? `Let ${words.restaker} stake its tokens for others`
          : `Let ${words.restaker} stake for others no longer`,
      riskHint: "constitutional",
      parameter: ({ restaker = "" }) => restakerParameter(context, vault, restaker),
      findParameter(id) {
        const [, restaker] = /^providers\.restaker\.(0x[0-9a-fA-F]{40})$/.exec(id) ?? [];
        return restaker === undefined ? null : restakerParameter(context, vault, getAddress(restaker));
      },
    }),
    namedContract({
      ...ofVault,
      id: "providers.vaultPause",
      label: "Whom staking asks for a pause",
      title: "Name whom staking asks for a pause",
      description:
        "While it says so, nobody stakes anew. Leaving, withdrawing and changing the delegate never ask. Nobody, the zero address, ends that.",
      view: "pauses",
      said: "Pauses",
      does: "is asked whether staking is paused",
      mayBeNobody: true,
      sentence: (account) =>
        account === zeroAddress
          ? `Let nobody pause staking: ${zeroAddress}`
          : `Let ${account} say whether staking is paused`,
    }),
  ];
}

/** Ids are `providers.restaker.<contract>`. */
function restakerParameter(
  { deployment }: ActionContext,
  vault: ProviderContracts["vault"],
  restaker: string,
): Parameter {
  return viewParameter({
    id: `${restakerId}.${restaker}`,
    label: `Staking for others by ${contractName(deployment, restaker)}`,
    domain: "providers",
    contract: "StakeVault",
    address: vault,
    actionId: restakerId,
    view: "isRestaker(address account) view returns (bool allowed)",
    args: [restaker],
    components: [allowed],
    event: parameterEvent({
      address: vault,
      event: "RestakerSet(address indexed restaker, bool allowed)",
      // The event leaves out what was before.
      old: null,
      new: ["allowed"],
      only: { restaker },
    }),
  });
}
