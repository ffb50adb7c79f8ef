import { parseArgs } from "node:util";

export interface ImportSignalOptions {
  network: string;
  dataDirectory: string;
  rpc: string | undefined;
  from: { file: string } | { hub: string; ipfs: string; id: string };
}

export const usage = `npm run import-signal -- FILE [--network NAME_OR_CHAIN_ID] [--data DIR] [--rpc URL[,URL]]
npm run import-signal -- --hub URL --ipfs URL --id SIGNAL [...]

  FILE       {"signal": envelope, "ballots": [envelope, …]}, or an exported signal
  --hub      GraphQL address of a hub; --ipfs a gateway's address, before the content id
  SIGNALS_SPACE  name of the space at the hub`;

/** Throws an error that says which argument is wrong. */
export function importSignalOptions(args: readonly string[]): ImportSignalOptions {
  const string = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { network: string, data: string, rpc: string, hub: string, ipfs: string, id: string },
  });
  const shared = { network: values.network ?? "local", dataDirectory: values.data ?? "data", rpc: values.rpc };
  const { hub, ipfs, id } = values;
  const [file, ...rest] = positionals;
  if (file !== undefined && rest.length === 0 && hub === undefined) return { ...shared, from: { file } };
  if (file !== undefined || hub === undefined || ipfs === undefined || id === undefined) {
    throw new Error(`Expected one file, or --hub, --ipfs and --id.\n${usage}`);
  }
  for (const url of [hub, ipfs]) {
    if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new Error(`${url}: expected http:// or https://`);
  }
  if (!/^0x[0-9a-f]{64}$/.test(id))
    throw new Error(`--id ${id}: expected 0x and 64 hexadecimal digits in small letters`);
  return { ...shared, from: { hub, ipfs, id } };
}
