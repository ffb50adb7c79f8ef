import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { z } from "zod";

const chunk = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  isEntry: z.boolean().default(false),
});
const manifestSchema = z.record(z.string(), chunk);

/** Gzipped bytes of all JavaScript that opening the built page loads before anyone clicks. */
export async function measureFirstLoad(dist = fileURLToPath(new URL("./dist/", import.meta.url))): Promise<number> {
  const text = await readFile(`${dist}/.vite/manifest.json`, "utf8").catch(() => {
    throw new Error(`${dist} holds no build: run npx vite build governance-ui first`);
  });
  const manifest = manifestSchema.parse(JSON.parse(text));
  const wanted = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const files = new Set<string>();
  for (const key of wanted) {
    const found = manifest[key];
    if (!found || files.has(found.file)) continue;
    files.add(found.file);
    wanted.push(...found.imports);
  }
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(await readFile(`${dist}/${file}`)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(`${await measureFirstLoad()} bytes of JavaScript, gzipped`);
