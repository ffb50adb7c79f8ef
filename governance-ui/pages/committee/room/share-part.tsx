import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { saveFile } from "#governance-ui/parts/save-file.ts";
import { fileToLink } from "#governance-ui/room/file-link.ts";
import type { RoomTransaction } from "#governance-ui/room/queue.ts";
import { signedFileText } from "#governance-ui/room/signed-file.ts";
import type { UseRoom } from "#governance-ui/room/use-room.ts";
import type { SafeState } from "#protocol/safe/signatures/read-safe.ts";

type Props = { safe: SafeState; shown: RoomTransaction; room: UseRoom; onClose: () => void };

/** Hands the transaction with its signatures on, with no server between. */
export function SharePart({ safe, shown, room, onClose }: Props) {
  const { chainId } = useDeployment();
  const { safeTxHash, transaction, signatures } = shown;
  const file = { chainId, safe: safe.address, safeTxHash, transaction, signatures };
  const link = new URL(`#/committee/room/${safe.address}?take=${fileToLink(file)}`, document.baseURI).href;
  return (
    <div className="panel-part room-share">
      <p className="small quiet">Hand it on, with the signatures that it has:</p>
      <div className="row">
        <button
          type="button"
          className="button small"
          onClick={() =>
            saveFile(
              `safe-${transaction.nonce}-${safeTxHash.slice(2, 10)}.json`,
              "application/json",
              signedFileText(file),
            )
          }
        >
          <Icon name="file" size={14} /> Save the file
        </button>
        <span className="small">
          Copy the link <CopyButton text={link} label="link" />
        </span>
        {shown.kept && (
          <button
            type="button"
            className="button plain small"
            onClick={() => {
              void room.forget(safeTxHash);
              if (!shown.shared) onClose();
            }}
          >
            {shown.shared ? "Forget it in this browser" : "Remove it"}
          </button>
        )}
      </div>
    </div>
  );
}
