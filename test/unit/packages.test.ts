import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, "../..", file), "utf8"));
const named = z.record(z.string(), z.string());
const { dependencies, devDependencies, optionalDependencies } = z
  .object({ dependencies: named, devDependencies: named, optionalDependencies: named })
  .parse(read("package.json"));
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ dev: z.boolean().optional(), link: z.boolean().optional(), resolved: z.string().optional() }),
    ),
  })
  .parse(read("package-lock.json"));

it("are named by their exact versions", () => {
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const loose = versions.filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$|^file:test\//.test(version));
  expect(loose).toEqual([]);
});

it("for development stay away from operators, whoever names them as an optional peer", () => {
  // Types, small, which others' types want too.
  const small = ["@types/node", "@types/react"];
  const installed = Object.keys(devDependencies).filter((name) => {
    const { dev, link } = packages[`node_modules/${name}`] ?? {};
    return dev !== true && link !== true;
  });
  expect(installed).toEqual(small);
});

it("are locked without an address to download them from", () => {
  const addressed = Object.entries(packages).filter(
    ([, { resolved, link }]) => resolved !== undefined && link !== true,
  );
  expect(addressed).toEqual([]);
});
