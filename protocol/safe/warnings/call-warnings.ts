import type { DecodedCall } from "#protocol/safe/calls/decode-call.ts";
import { contentWarnings } from "./content-warnings.ts";
import { delegatecallWarnings } from "./delegatecall-warnings.ts";
import { safeChangeWarnings } from "./safe-change-warnings.ts";
import { danger, type Warning } from "./warning.ts";

const checks = [delegatecallWarnings, safeChangeWarnings, contentWarnings];

/** The warnings of a call and of every call inside it; the first call of a batch is "1", the first inside that "1.1". */
export function callWarnings(call: DecodedCall, place = ""): Warning[] {
  const own = checks
    .flatMap((check) => check(call, place))
    .map((one) => ({ ...one, call: place === "" ? null : place }));
  const callOnly = call.contract?.name === "MultiSendCallOnly";
  const inside = call.calls.flatMap((inner, index) => {
    const innerPlace = place === "" ? `${index + 1}` : `${place}.${index + 1}`;
    const refused =
      callOnly && inner.operation !== 0 ? [danger("MultiSendCallOnly refuses this: the batch fails", innerPlace)] : [];
    return [...callWarnings(inner, innerPlace), ...refused];
  });
  return [...own, ...inside];
}
