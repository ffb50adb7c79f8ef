import { isAddressEqual } from "viem";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { agreedBy, type RoomTransaction } from "#governance-ui/room/queue.ts";
import { neededSignatures, type SafeState, signersOf } from "#protocol/safe/signatures/read-safe.ts";

/** Who signed, who is missing, and whose signatures were left out. */
export function SignerPart({ safe, shown }: { safe: SafeState; shown: RoomTransaction }) {
  const needed = neededSignatures(safe);
  const agreed = agreedBy(shown);
  const missing = Math.max(0, needed - agreed.length);
  return (
    <>
      <p>
        {agreed.length} of {needed} signed{missing > 0 ? `; ${missing} missing` : "; anyone may execute it"}
      </p>
      <ul className="signers">
        {signersOf(safe, shown.transaction).map((signer) => {
          const signed = shown.signatures.some((one) => isAddressEqual(one.signer, signer));
          const approved = shown.approvals.some((one) => isAddressEqual(one, signer));
          return (
            <li key={signer}>
              <AddressLink address={signer} />
              <span className={signed || approved ? "badge good" : "badge"}>
                <Icon name={signed || approved ? "check" : "ring"} size={14} />
                {signed ? "signed" : approved ? "approved on the chain" : "missing"}
              </span>
            </li>
          );
        })}
        {shown.left.map((signer) => (
          <li key={signer}>
            <AddressLink address={signer} />
            <span className="badge warn">
              <Icon name="warning" size={14} />
              signed, but does not count: left, or took its seat later; left out
            </span>
          </li>
        ))}
        {shown.wrong.map((signer) => (
          <li key={`wrong-${signer}`}>
            <AddressLink address={signer} />
            <span className="badge danger">
              <Icon name="warning" size={14} />
              not its signature; left out
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
