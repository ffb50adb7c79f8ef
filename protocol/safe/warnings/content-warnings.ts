import type { DecodedCall } from "#protocol/safe/calls/decode-call.ts";
import { caution, danger, type Warning } from "./warning.ts";

/** What the call carries, and whether it can be read. */
export function contentWarnings({ value, data, operation, toItself, ...call }: DecodedCall, place: string): Warning[] {
  const empty = data === "0x";
  return [
    ...(value > 0n && operation === 0
      ? [caution(`It sends ${value} wei to ${toItself ? "itself" : call.to}`, place)]
      : []),
    ...(value > 0n && operation === 1 ? [caution(`A delegatecall sends no value: ${value} wei stay`, place)] : []),
    ...(empty && value === 0n && operation === 0 ? [caution(nothing(toItself), place)] : []),
    ...(empty && operation === 1 ? [caution("A delegatecall without data", place)] : []),
    ...(toItself && !empty && call.function === null
      ? [danger("It calls the Safe itself with data that are not understood", place)]
      : []),
    ...(call.function?.plain === false
      ? [
          danger(
            `The arguments of ${call.function.name} are encoded in an unusual way: more stands there than is shown`,
            place,
          ),
        ]
      : []),
    ...(call.batchProblem === null ? [] : [danger(`The batch cannot be shown whole: ${call.batchProblem}`, place)]),
  ];
}

function nothing(toItself: boolean): string {
  return toItself
    ? "Empty call to itself: it only uses up the nonce, which rejects other transactions of that nonce"
    : "Neither value nor data: it does nothing but use up the nonce";
}
