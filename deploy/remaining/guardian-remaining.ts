import { zeroAddress } from "viem";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import type { Remaining, RemainingQuestion } from "./remaining.ts";

/** As long as a vote on what follows takes, and some to spare. */
const NOTICE_SECONDS = 30n * 86_400n;

/** Whether the guardian is more than one key, and its end is not about to surprise anybody. */
export async function guardianRemaining({ client, deployment, nowSeconds }: RemainingQuestion): Promise<Remaining> {
  const about = { name: "guardian", stage: "in time" } as const;
  const governor = { address: contractAddress(deployment, "AlthingGovernor"), abi: althingGovernorAbi } as const;
  const [account, untilSeconds] = await client.readContract({ ...governor, functionName: "guardian" });
  if (account === zeroAddress) return { ...about, isOpen: false, words: "There is none." };
  const until = writePointInTime(BigInt(untilSeconds));
  if (nowSeconds > untilSeconds) return { ...about, isOpen: false, words: `Its term ended at ${until}.` };
  const found = `${account} may cancel proposals until ${until}`;
  if ((await client.getCode({ address: account })) === undefined) {
    const todo = "It is an account without code, so perhaps one key: a Safe of several owners serves better";
    return { ...about, isOpen: true, words: `${found}. ${todo} (governor.guardian).` };
  }
  if (BigInt(untilSeconds) - nowSeconds < NOTICE_SECONDS) {
    return { ...about, isOpen: true, words: `${found}: tell the community, and vote if another is to follow.` };
  }
  return { ...about, isOpen: false, words: `${found}.` };
}
