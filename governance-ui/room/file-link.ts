import { parseSignedFile, type SignedFile, SignedFileError, signedFileText } from "./signed-file.ts";

/** A signed transaction as part of a link: it stays behind the `#`, so no server sees it. */
export function fileToLink(file: SignedFile): string {
  const bytes = new TextEncoder().encode(JSON.stringify(JSON.parse(signedFileText(file))));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

export function fileFromLink(text: string): SignedFile {
  let json: string;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    json = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
  } catch {
    throw new SignedFileError("The link is cut short or damaged. Ask for the file instead.");
  }
  return parseSignedFile(json);
}
