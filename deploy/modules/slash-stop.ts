import { buildModule, isCallableContractFuture } from "@nomicfoundation/ignition-core";
import type { PauseModule } from "#deploy/parts/deploy-part.ts";
import type { providersModule } from "./providers.ts";

/** Providers with the committee's power to stop slashes; the contract that pauses knows whose committee that is. */
export function slashStopModule(providers: ReturnType<typeof providersModule>, { module, contract }: PauseModule) {
  return buildModule("SlashStop", (m) => {
    const contracts = m.useModule(providers);
    const { [contract]: pause } = m.useModule(module);
    if (pause === undefined || !isCallableContractFuture(pause)) throw new Error(`No module has ${contract}.`);
    const args = [m.staticCall(pause, "SEATS"), contracts.SlashingGate];
    return { ...contracts, CommitteeSlashStop: m.contract("CommitteeSlashStop", args) };
  });
}
