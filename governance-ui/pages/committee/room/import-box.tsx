import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, useEffect, useId, useRef, useState } from "react";
import { useClient } from "wagmi";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { checkFile } from "#governance-ui/room/check-file.ts";
import { examineSignatures } from "#governance-ui/room/examine-signatures.ts";
import { fileFromLink } from "#governance-ui/room/file-link.ts";
import { parseSignedFile, type SignedFile, SignedFileError } from "#governance-ui/room/signed-file.ts";
import type { UseRoom } from "#governance-ui/room/use-room.ts";
import { useQueryValue } from "#governance-ui/shell/use-query-value.ts";
import type { SafeState } from "#protocol/safe/signatures/read-safe.ts";

type Props = { safe: SafeState; room: UseRoom; onOpen: (safeTxHash: string) => void };

const count = (number: number) => `${number} signature${number === 1 ? "" : "s"}`;

/** Takes in what another member made, after building and computing all of it again. */
export function ImportBox({ safe, room, onOpen }: Props) {
  const id = useId();
  const client = useClient();
  const { chainId } = useDeployment();
  const [link] = useQueryValue("take");
  const taken = useRef("");
  const [pasted, setPasted] = useState("");
  const take = useMutation({
    mutationFn: async (read: () => SignedFile | Promise<SignedFile>) => {
      const file = await read();
      if (!client) throw new SignedFileError("There is no connection to the chain.");
      const hashes = checkFile(file, safe, chainId);
      const { signatures, left, wrong } = await examineSignatures(
        client,
        safe,
        file.transaction,
        hashes,
        file.signatures,
      );
      await room.keep({ ...file, signatures });
      onOpen(hashes.safeTxHash);
      return [
        `Taken in with ${count(signatures.length)} that count${signatures.length === 1 ? "s" : ""}.`,
        ...left.map(
          (who) => `That of ${shortHex(who)} was left out: it does not sign for this Safe, or not for this seating.`,
        ),
        ...wrong.map((who) => `One under the name of ${shortHex(who)} was left out: it is not its signature.`),
      ];
    },
  });
  const { mutate } = take;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each link
  useEffect(() => {
    if (link === "" || client === undefined || taken.current === link) return;
    taken.current = link;
    mutate(() => fileFromLink(link), { onError: () => onOpen("") });
  }, [link, client]);
  const fromFile = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const [file] = input.files ?? [];
    if (file) take.mutate(async () => parseSignedFile(await file.text()));
    input.value = "";
  };
  return (
    <section className="room-import" aria-labelledby="import-title">
      <div className="section-head">
        <h2 id="import-title">Take one in</h2>
      </div>
      <div className="stack">
        <label className="button file-button">
          <Icon name="file" /> From a file
          <input type="file" accept=".json,application/json" onChange={fromFile} />
        </label>
        <div className="field">
          <label htmlFor={id}>Or paste its text</label>
          <textarea
            id={id}
            className="textarea mono"
            spellCheck={false}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        </div>
        <button
          type="button"
          className="button"
          disabled={pasted.trim() === "" || take.isPending}
          onClick={() => take.mutate(() => parseSignedFile(pasted), { onSuccess: () => setPasted("") })}
        >
          Take it in
        </button>
        {take.error && (
          <Note tone="danger" title={take.error.message} live>
            <p>Nothing was taken in.</p>
          </Note>
        )}
        {take.data && (
          <Note tone={take.data.length > 1 ? "warn" : "good"} title={take.data[0]} live>
            {take.data.slice(1).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Note>
        )}
      </div>
    </section>
  );
}
