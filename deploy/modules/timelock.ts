import { buildModule, type CallableContractFuture, type IgnitionModule } from "@nomicfoundation/ignition-core";

export type TimelockModule = IgnitionModule<
  string,
  string,
  { TimelockController: CallableContractFuture<"TimelockController"> }
>;

/** The timelock, with the deployer as its admin until `roles` renounces that. */
export function timelockModule(minDelaySeconds: bigint): TimelockModule {
  return buildModule("Timelock", (m) => ({
    TimelockController: m.contract("TimelockController", [minDelaySeconds, [], [], m.getAccount(0)]),
  }));
}
