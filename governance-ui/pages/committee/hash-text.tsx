import type { Hex } from "viem";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";

/** A hash, short, whole in the tooltip and when it is copied. */
export function HashText({ hash, label }: { hash: Hex; label: string }) {
  return (
    <span className="nowrap">
      <span className="mono" title={hash}>
        {shortHex(hash)}
      </span>{" "}
      <CopyButton text={hash} label={label} />
    </span>
  );
}
