import { type Address, type Client, parseAbi, zeroAddress } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { changeOf, subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";

const abi = parseAbi(["function guardian() view returns (address account, uint48 untilSeconds)"]);

type Term = { account: Address; untilSeconds: number };

/** Who would be guardian no more, who from then on, and until when. */
export async function guardianEffect(client: Client, contract: Address, next: Term): Promise<SubjectEffect | null> {
  const { number: blockNumber, timestamp } = await getBlock(client);
  const at = { address: contract, abi, functionName: "guardian", blockNumber } as const;
  const [account, untilSeconds] = await readContract(client, at);
  const old = account === zeroAddress || untilSeconds <= timestamp ? null : account;
  const oldEnd = writePointInTime(BigInt(untilSeconds));
  const stays = old === next.account;
  return subjectEffect("Who is guardian, and until when", [
    ...(old === null || stays ? [] : [changeOf(old, "is guardian no more", { why: `otherwise until ${oldEnd}` })]),
    ...(next.account === zeroAddress || stays ? [] : [changeOf(next.account, "becomes guardian")]),
    ...(next.account === zeroAddress
      ? []
      : [
          changeOf(next.account, "is guardian no more", {
            why: stays ? `otherwise from ${oldEnd}` : "",
            atSeconds: next.untilSeconds,
          }),
        ]),
  ]);
}
