import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { privateKeyToAccount } from "viem/accounts";
import type { FigureSource } from "#bots/reports/figure-source.ts";
import { accountSigner, type ReportSigner } from "#bots/reports/report-signer.ts";
import { csvSource } from "#bots/revenue/csv-source.ts";
import { openKeystore, parseKeystore } from "#operator/keys/keystore-file.ts";
import { priceQuestion } from "./figure-question.ts";
import { parseReportersFile, type ReportersFile, reportersProblem } from "./reporters-file.ts";
import { urlSource } from "./url-source.ts";

export interface Reporter {
  signer: ReportSigner;
  /** Of revenue; null for one who reports prices alone. */
  source: FigureSource | null;
  /** Of prices, likewise. */
  price: FigureSource | null;
}

/** The reporters of a file with their keys opened. Relative paths start at the file. Throws with the place at fault. */
export async function openReporters(path: string): Promise<Reporter[]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`--reporters or ALTHING_REPORTERS names ${path}, which cannot be read; give a YAML file`);
  });
  const file = parseReportersFile(text, path);
  const reporters: Reporter[] = [];
  for (const [index, { source, price }] of file.value.reporters.entries()) {
    const signer = await openSigner(file, index);
    const twin = reporters.findIndex((other) => other.signer.address === signer.address);
    if (twin !== -1) {
      const message = `the key of ${signer.address} is that of reporter ${twin + 1} too; each reporter has one source`;
      throw reportersProblem(file, ["reporters", index, "keystore"], message);
    }
    reporters.push({
      signer,
      source: source === undefined ? null : openSource(path, source),
      price: price === undefined ? null : urlSource(price.url, { question: priceQuestion }),
    });
  }
  return reporters;
}

async function openSigner(file: ReportersFile, index: number): Promise<ReportSigner> {
  const entry = file.value.reporters[index];
  const problem = (name: string, message: string) => reportersProblem(file, ["reporters", index, name], message);
  const read = async (name: "keystore" | "passwordFile") => {
    const path = resolve(dirname(file.file), entry?.[name] ?? "");
    return readFile(path, "utf8").catch((error: unknown) => {
      throw problem(name, `${path} cannot be read (${error instanceof Error && "code" in error ? error.code : error})`);
    });
  };
  const [keystoreText, password] = [await read("keystore"), await read("passwordFile")];
  const keystorePath = entry?.keystore ?? "";
  const keystore = attempt(
    () => parseKeystore(keystoreText, keystorePath),
    (message) => problem("keystore", message),
  );
  const key = await openKeystore(keystore, password.replace(/\r?\n$/, "")).catch(() => {
    throw problem("passwordFile", `the keystore ${keystorePath} does not open with this password`);
  });
  return accountSigner(privateKeyToAccount(key));
}

function openSource(file: string, { csv, url }: { csv?: string | undefined; url?: string | undefined }): FigureSource {
  return url === undefined ? csvSource(resolve(dirname(file), csv ?? "")) : urlSource(url);
}

function attempt<T>(make: () => T, failure: (message: string) => Error): T {
  try {
    return make();
  } catch (error) {
    throw failure(error instanceof Error ? error.message : String(error));
  }
}
