import { buildModule, isCallableContractFuture } from "@nomicfoundation/ignition-core";
import type { PauseModule, SlashModule } from "#deploy/parts/deploy-part.ts";
import type { AnyModule, ContractFutures } from "./any-module.ts";

type Parts<Own extends AnyModule> = { of: Own; pause: PauseModule; slashes: SlashModule };

/**
 * A module with the committee's power to stop slashes: of whichever of the two comes second. The contract that pauses knows
 * whose committee that is.
 */
export function slashStopModule<Own extends AnyModule>({ of, pause, slashes }: Parts<Own>) {
  return buildModule("SlashStop", (m) => {
    const one = ({ module, contract }: PauseModule | SlashModule) => {
      const { [contract]: found }: ContractFutures = m.useModule(module);
      if (found === undefined || !isCallableContractFuture(found)) throw new Error(`No module has ${contract}.`);
      return found;
    };
    const args = [m.staticCall(one(pause), "SEATS"), one(slashes)];
    return { ...m.useModule(of), CommitteeSlashStop: m.contract("CommitteeSlashStop", args) };
  });
}
