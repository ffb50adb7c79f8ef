import type { Address } from "viem";
import { useConnection } from "wagmi";
import { Link } from "wouter";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { addressName } from "./address-name.ts";

/** An address by its name where it has one, marked when it is the reader's own. */
export function AddressLink({ address, whole = false }: { address: Address; whole?: boolean }) {
  const deployment = useDeployment();
  const { address: own } = useConnection();
  const name = addressName(address, deployment);
  const mine = own?.toLowerCase() === address.toLowerCase();
  return (
    <Link href={`/accounts/${address}`} className="address" title={address}>
      {name && <span>{name}</span>}
      <span className={name ? "mono quiet" : "mono"}>{whole ? address : shortHex(address)}</span>
      {mine && <span className="tag">you</span>}
    </Link>
  );
}
