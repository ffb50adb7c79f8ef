import { useQuery } from "@tanstack/react-query";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import { getCode } from "viem/actions";
import { useClient } from "wagmi";
import { addressName } from "#governance-ui/parts/address-name.ts";
import { useDeployment } from "./deployment-context.ts";

/** Accounts that carry out code of their own choice; EIP-7702. */
const DELEGATED_CODE = "0xef0100";

/** What follows when the votes go to an account that casts none, or may not; null where there is nothing to say. */
export function useDelegateWarning(to: Address): string | null {
  const client = useClient();
  const deployment = useDeployment();
  const { contracts } = deployment;
  const own = Object.entries(contracts).find(([, address]) => isAddressEqual(address, to))?.[0] ?? null;
  const isZero = isAddressEqual(to, zeroAddress);
  const { data: code } = useQuery({
    queryKey: ["code", to],
    queryFn: async () => (client ? ((await getCode(client, { address: to })) ?? "0x") : "0x"),
    enabled: client !== undefined && own === null && !isZero,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isZero) return "This is nobody’s account: your tokens will vote for nobody, until you delegate them again.";
  if (own === "RecallPetition") {
    return "A petition casts no votes: your tokens will not vote. It only needs votes to submit a recall that enough have signed.";
  }
  if (own !== null && !own.endsWith("Safe")) {
    return `This is a contract of this network (${addressName(to, deployment)}) and never votes: your tokens will not vote, until you delegate them again.`;
  }
  if (own !== null || (code !== undefined && code !== "0x" && !code.startsWith(DELEGATED_CODE))) {
    return "This is a contract. It votes only if it was made to, as a Safe is whose owners sign; if it was not, your tokens will not vote.";
  }
  return null;
}
