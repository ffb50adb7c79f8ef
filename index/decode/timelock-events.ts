import type { Address } from "viem";
import { timelockControllerAbi as abi } from "#protocol/chain/abi/TimelockController.ts";
import { type LogHandler, lowerCase, on } from "./log-handler.ts";

export function timelockEvents(timelock: Address): LogHandler[] {
  const contract = lowerCase(timelock);
  return [
    on(timelock, abi, "CallScheduled", (rows, { id }, place) =>
      rows.timelock_operations.push({ ...place, operation_id: id, event: "scheduled" }),
    ),
    on(timelock, abi, "CallExecuted", (rows, { id }, place) =>
      rows.timelock_operations.push({ ...place, operation_id: id, event: "executed" }),
    ),
    on(timelock, abi, "Cancelled", (rows, { id }, place) =>
      rows.timelock_operations.push({ ...place, operation_id: id, event: "canceled" }),
    ),
    on(timelock, abi, "RoleGranted", (rows, { role, account }, place) =>
      rows.roles.push({ ...place, contract, role, account, granted: 1 }),
    ),
    on(timelock, abi, "RoleRevoked", (rows, { role, account }, place) =>
      rows.roles.push({ ...place, contract, role, account, granted: 0 }),
    ),
  ];
}
