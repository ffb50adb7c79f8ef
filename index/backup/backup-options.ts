import { parseArgs } from "node:util";

export interface BackupOptions {
  file: string;
  network: string;
  dataDirectory: string;
}

/** Of `npm run backup` and `npm run restore` alike. Throws an error that says which argument is wrong. */
export function backupOptions(args: readonly string[], env: NodeJS.ProcessEnv, usage: string): BackupOptions {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { network: text, data: text },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new Error(`Expected one file.\n${usage}`);
  if (values.network === undefined) throw new Error(`--network is missing.\n${usage}`);
  return { file, network: values.network, dataDirectory: values.data ?? (env.DATA_DIR || "data") };
}
