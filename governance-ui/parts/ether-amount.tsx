import { formatEther } from "viem";

export function EtherAmount({ wei }: { wei: string | bigint }) {
  return (
    <span className="nowrap" title={`${wei} wei`}>
      {formatEther(BigInt(wei))} ETH
    </span>
  );
}
