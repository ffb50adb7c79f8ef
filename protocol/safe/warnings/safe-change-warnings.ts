import type { DecodedCall } from "#protocol/safe/calls/decode-call.ts";
import type { SafeEffect } from "#protocol/safe/calls/safe-functions.ts";
import { caution, danger, type Warning } from "./warning.ts";

/** What each effect changes, in words. */
const changes: Partial<Record<NonNullable<SafeEffect>, string>> = {
  owners: "changes the owners or the threshold",
  threshold: "changes the threshold",
  modules: "changes the modules; a module moves everything without signatures",
  guard: "changes the guard",
  "fallback handler": "changes what answers for the Safe: its fallback handler",
  code: "replaces the Safe's own code",
};

export function safeChangeWarnings({ to, operation, toItself, ...call }: DecodedCall, place: string): Warning[] {
  const { effect = null, name = "" } = call.function ?? {};
  if (effect === "approval") {
    return [caution(`approveHash agrees to whatever stands behind that hash on ${to}: check it first`, place)];
  }
  if (effect === "signature") return [danger(`${name} signs a message for the Safe, for good, on the chain`, place)];
  if (effect === "execution") return [caution(`${name} carries out a transaction of ${to}: read its data`, place)];
  const change = effect === null ? undefined : changes[effect];
  if (change === undefined) return [];
  return toItself || operation === 1
    ? [danger(`${name} ${change}`, place)]
    : [caution(`${name}, if ${to} is a Safe, ${change} there`, place)];
}
