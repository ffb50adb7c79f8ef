import { getAddress, zeroAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { governedActions } from "#proposals/catalogue/governed-action.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { field } from "#protocol/input/field.ts";
import { withWords, wordText } from "#protocol/input/text-word.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { slashingParameters } from "#protocol/providers/slashing-parameters.ts";
import { namedContract } from "./named-contract.ts";
import { slasherEffect } from "./slasher-effect.ts";

const id = "providers.slashers";
const most = field({ name: "mostBps", label: "Most at once", kind: "bps", min: "0", max: "10000", example: "5%" });

/** Who may ask for a slash and for what, who may stop one, and how long it waits. */
export function slashingActions(context: ActionContext, contracts: ProviderContracts): Action[] {
  const { timelock } = context;
  const { slashing } = contracts;
  return [
    listed(context, contracts),
    namedContract({
      contract: "SlashingGate",
      address: slashing,
      timelock,
      id: "providers.slashStopper",
      label: "Who stops slashes",
      title: "Name who stops slashes",
      description:
        "It can let a slash that waits not happen, and cause none. Nobody, the zero address, ends that; votes still stop one by taking its slasher off the list.",
      view: "stopper",
      said: "Stopper",
      does: "may stop slashes that wait",
      mayBeNobody: true,
      sentence: (account) =>
        account === zeroAddress ? `Let nobody stop slashes: ${zeroAddress}` : `Let ${account} stop slashes that wait`,
    }),
    ...governedActions(context, {
      domain: "providers",
      contract: "SlashingGate",
      address: slashing,
      parameters: slashingParameters,
      of: "slashing",
      pace: "once in 30 days",
      riskHint: "treasury",
    }),
  ];
}

function listed({ timelock }: ActionContext, contracts: ProviderContracts): Action {
  const { slashing } = contracts;
  const action = callAction({
    id,
    domain: "providers",
    title: "List who may slash for what, or end that",
    description:
      "A listed contract or account asks for slashes for one ground, each with its evidence, up to the share at once; the cap of a period holds for all of them together. With 0% it is off the list, and what it asked for and waits is ended.",
    fields: [
      field({ name: "slasher", label: "Slasher", kind: "address" }),
      field({
        name: "ground",
        label: "Ground",
        kind: "bytes32",
        example: "availability",
        help: "Up to 32 letters, or the 32 bytes themselves.",
      }),
      most,
    ],
    timelock,
    target: slashing,
    function: "setSlasher(address slasher, bytes32 ground, uint16 mostBps)",
    sentence: (words, inputs) =>
      inputs.mostBps === "0"
        ? `Let ${words.slasher} slash for "${wordText(inputs.ground)}" no longer`
        : `Let ${words.slasher} slash for "${wordText(inputs.ground)}", ${words.mostBps} of a pool at once at most`,
    riskHint: "constitutional",
    effect: (inputs, client) => slasherEffect(client, contracts, inputs),
    parameter: ({ slasher = "", ground = "" }) => slasherParameter(slashing, slasher, ground),
    findParameter(parameterId) {
      const [, slasher, ground] =
        /^providers\.slashers\.(0x[0-9a-fA-F]{40})\.(0x[0-9a-f]{64})$/.exec(parameterId) ?? [];
      return slasher === undefined || ground === undefined
        ? null
        : slasherParameter(slashing, getAddress(slasher), ground);
    },
  });
  return { ...action, parse: (input) => action.parse(withWords(input, ["ground"])) };
}

/** Ids are `providers.slashers.<slasher>.<ground>`. */
function slasherParameter(slashing: ProviderContracts["slashing"], slasher: string, ground: string): Parameter {
  return viewParameter({
    id: `${id}.${slasher}.${ground}`,
    label: `What ${slasher} may slash for "${wordText(ground)}"`,
    domain: "providers",
    contract: "SlashingGate",
    address: slashing,
    actionId: id,
    view: "mostBpsOf(address slasher, bytes32 ground) view returns (uint256 mostBps)",
    args: [slasher, ground],
    components: [most],
    event: parameterEvent({
      address: slashing,
      event: "SlasherListed(address indexed slasher, bytes32 indexed ground, uint256 oldMostBps, uint256 newMostBps)",
      old: ["oldMostBps"],
      new: ["newMostBps"],
      only: { slasher, ground },
    }),
  });
}
