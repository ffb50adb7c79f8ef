import type { Address } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import type { ActionFile } from "./action-file.ts";
import { compileFileAction } from "./compile-file-action.ts";

export type UnavailableAction = { id: string; reason: string };

/** The actions of action files, for the contracts that have an address on this chain. */
export function fileActions(
  context: ActionContext,
  files: readonly ActionFile[],
): { actions: Action[]; unavailable: UnavailableAction[] } {
  const actions: Action[] = [];
  const unavailable: UnavailableAction[] = [];
  for (const file of files) {
    for (const definition of file.actions) {
      const target = addressOf(context, file, definition.contract);
      if (target === null) {
        unavailable.push({
          id: `${file.id}.${definition.id}`,
          reason: missingAddress(context, file, definition.contract),
        });
      } else {
        actions.push(compileFileAction(file.id, definition, target, context.timelock));
      }
    }
  }
  return { actions, unavailable };
}

/** The deployment's own record comes first, then what the file says for this chain. */
function addressOf({ deployment }: ActionContext, file: ActionFile, contract: string): Address | null {
  return deployment.contracts[contract] ?? file.contracts[contract]?.addresses[String(deployment.chainId)] ?? null;
}

function missingAddress({ deployment: { chainId } }: ActionContext, file: ActionFile, contract: string): string {
  return `${contract} has no address on chain ${chainId}: add it to deployments/${chainId}/addresses.json, or under contracts in the action file ${file.id}`;
}
