import type { Address } from "viem";
import { parseSignedFile, type SignedFile, signedFileText } from "./signed-file.ts";

const MOST = 50;

/** What this browser keeps of a Safe's transactions, so that members need no server between them. */
export type KeptHere = {
  read(): SignedFile[];
  /** Adds it, or the signatures that are new. */
  keep(file: SignedFile): void;
  forget(safeTxHash: string): void;
};

export function keptHere(storage: Storage, chainId: number, safe: Address): KeptHere {
  const key = `althing.room.${chainId}.${safe.toLowerCase()}`;
  const read = (): SignedFile[] => {
    const texts = parseList(storage.getItem(key));
    return texts.flatMap((text) => {
      try {
        return [parseSignedFile(text)];
      } catch {
        // Another version of this page may have written it.
        return [];
      }
    });
  };
  const write = (files: readonly SignedFile[]) =>
    storage.setItem(key, JSON.stringify(files.slice(-MOST).map((file) => signedFileText(file))));
  return {
    read,
    keep(file) {
      const others = read().filter(({ safeTxHash }) => safeTxHash !== file.safeTxHash);
      const known = read().find(({ safeTxHash }) => safeTxHash === file.safeTxHash);
      write([...others, known === undefined ? file : withSignatures(known, file.signatures)]);
    },
    forget(safeTxHash) {
      write(read().filter((file) => file.safeTxHash !== safeTxHash));
    },
  };
}

/** The newer signature of a signer counts. */
export function withSignatures(file: SignedFile, added: SignedFile["signatures"]): SignedFile {
  const same = (a: Address, b: Address) => a.toLowerCase() === b.toLowerCase();
  const old = file.signatures.filter(({ signer }) => !added.some((one) => same(one.signer, signer)));
  return { ...file, signatures: [...old, ...added] };
}

function parseList(text: string | null): string[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
  } catch {
    return [];
  }
}
