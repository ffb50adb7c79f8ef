import type { DecodedCall } from "#protocol/safe/calls/decode-call.ts";
import type { SafeEffect } from "#protocol/safe/calls/safe-functions.ts";
import type { TrustedName } from "#protocol/safe/calls/trusted-contract.ts";
import { caution, danger, type Warning } from "./warning.ts";

const purpose: Record<TrustedName, SafeEffect> = {
  MultiSend: "batch",
  MultiSendCallOnly: "batch",
  SignMessageLib: "signature",
  CreateCall: "creation",
  SafeMigration: "code",
};

/** A delegatecall runs foreign code as the Safe: it can take everything, the owners included. */
export function delegatecallWarnings({ to, operation, contract, ...call }: DecodedCall, place: string): Warning[] {
  if (operation === 2) return [danger("It creates a contract; its code is all of the data", place)];
  if (operation === 0) {
    const alone = call.function?.effect === "batch" && contract !== null;
    return alone ? [danger(`${contract.name} is called, not delegatecalled: its calls fail`, place)] : [];
  }
  if (operation !== 1) return [danger(`Operation ${operation} does not exist: the batch fails`, place)];
  if (contract === null) {
    return [danger(`Untrusted delegatecall to ${to}: its code can change owners and take every asset`, place)];
  }
  if (call.function?.effect !== purpose[contract.name]) {
    return [
      danger(`Delegatecall to ${contract.name} ${contract.version} with a function that it does not have`, place),
    ];
  }
  return contract.name === "CreateCall" ? [caution("The Safe creates a contract", place)] : [];
}
