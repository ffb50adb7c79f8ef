import { getAddress } from "viem";
import type { ActionFile } from "#proposals/action-files/action-file.ts";
import { fileActions, type UnavailableAction } from "#proposals/action-files/file-actions.ts";
import { fixedSettings } from "#proposals/actions/governor/fixed-settings.ts";
import type { Call } from "#protocol/chain/call.ts";
import { type Deployment, deploymentSchema } from "#protocol/chain/deployment.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import type { Action } from "./action.ts";
import { createActionContext } from "./action-context.ts";
import { builtInActions } from "./built-in-actions.ts";
import { decodeCalls } from "./decode-calls.ts";
import type { DecodedAction } from "./decoded-action.ts";
import { ofNetwork } from "./of-network.ts";

/** Everything a vote can do on one deployment. */
export type Catalogue = {
  actions: Action[];
  parameters: Parameter[];
  /** Actions of action files whose contract has no address on this chain, and why. */
  unavailable: UnavailableAction[];
  action(id: string): Action | undefined;
  parameter(id: string): Parameter | undefined;
  /** Covers every call, in order; what no action recognises comes back as unknown. */
  decode(calls: readonly Call[]): DecodedAction[];
};

export function createCatalogue(deployment: Deployment, actionFiles: readonly ActionFile[]): Catalogue {
  const context = createActionContext(deploymentSchema.parse(deployment));
  const fromFiles = fileActions(context, actionFiles);
  const actions = [...builtInActions(context), ...fromFiles.actions].map((action) =>
    ofNetwork(action, deployment.chainId),
  );
  const actionById = firstById(actions);
  const parameterById = firstById([...actions.flatMap((action) => action.parameters), ...fixedSettings(context)]);
  return {
    actions,
    parameters: [...parameterById.values()],
    unavailable: fromFiles.unavailable,
    action: (id) => actionById.get(id),
    parameter: (id) => parameterById.get(id) ?? findParameter(actions, id),
    decode: (calls) => decodeCalls(actions, calls.map(normalised)),
  };
}

function normalised({ target, valueWei, data }: Call): Call {
  return {
    target: getAddress(target),
    valueWei,
    data: `0x${data.slice(2).toLowerCase()}`,
  };
}

function findParameter(actions: readonly Action[], id: string): Parameter | undefined {
  for (const action of actions) {
    const found = action.findParameter(id);
    if (found !== null) return found;
  }
}

function firstById<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  const byId = new Map<string, T>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return byId;
}
