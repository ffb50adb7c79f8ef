import { useQuery } from "@tanstack/react-query";
import { type Address, type Hex, isAddressEqual, parseEventLogs } from "viem";
import { getTransactionReceipt } from "viem/actions";
import { useClient } from "wagmi";
import { HashText } from "#governance-ui/pages/committee/hash-text.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { safeAbi } from "#protocol/safe/safe-abi.ts";

/** What came of an execution, read from its receipt: a Safe's call can fail inside a transaction that succeeds. */
export function ResultNote({ safe, hash, words }: { safe: Address; hash: Hex; words: string }) {
  const client = useClient();
  const { data: failed } = useQuery({
    queryKey: ["safe", "result", hash],
    enabled: client !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      if (!client) return false;
      const { logs } = await getTransactionReceipt(client, { hash });
      const own = logs.filter(({ address }) => isAddressEqual(address, safe));
      return parseEventLogs({ abi: safeAbi, logs: own, eventName: "ExecutionFailure" }).length > 0;
    },
  });
  return failed === true ? (
    <Note tone="danger" title={`Executed, but the call failed: ${words}`} live>
      <p>
        The nonce is used up, and nothing else has changed. <HashText hash={hash} label="transaction hash" />
      </p>
    </Note>
  ) : (
    <Note tone="good" title={`Executed: ${words}`} live>
      <p>
        <HashText hash={hash} label="transaction hash" />
      </p>
    </Note>
  );
}
