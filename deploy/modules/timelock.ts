import { buildModule } from "@nomicfoundation/ignition-core";

/** The timelock, with the deployer as its admin until `roles` renounces that. */
export function timelockModule(minDelaySeconds: bigint) {
  return buildModule("Timelock", (m) => ({
    TimelockController: m.contract("TimelockController", [minDelaySeconds, [], [], m.getAccount(0)]),
  }));
}
