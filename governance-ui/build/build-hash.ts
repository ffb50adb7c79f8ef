import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { Plugin } from "vite";

/** Whoever hosts the page changes this file alone. */
const SETTINGS = "settings.json";

/** Of every file but the settings, as `find . -type f ! -name settings.json | LC_ALL=C sort | xargs sha256sum | sha256sum` says. */
export async function buildHash(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== SETTINGS)
    .map((entry) => `./${relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/")}`)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const lines = await Promise.all(
    paths.map(async (path) => `${sha256(await readFile(join(directory, path)))}  ${path}\n`),
  );
  return sha256(lines.join(""));
}

/** Says the hash once everything is written. */
export function sayBuildHash(): Plugin {
  let directory = "";
  let say: (text: string) => void = () => undefined;
  return {
    name: "build-hash",
    apply: "build",
    configResolved({ root, build, logger }) {
      directory = resolve(root, build.outDir);
      say = (text) => logger.info(text);
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        say(`build ${await buildHash(directory)}`);
      },
    },
  };
}

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
