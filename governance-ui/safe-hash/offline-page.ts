import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { build, type Plugin } from "vite";

const page = "safe-hash.html";

/** Builds the offline page beside the interface: one file, in which nothing is allowed but what stands in it. */
export function offlinePage(): Plugin {
  let outDir = "";
  return {
    name: "offline-page",
    apply: "build",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      await build({
        configFile: false,
        root: import.meta.dirname,
        logLevel: "warn",
        plugins: [inOneFile()],
        build: {
          outDir,
          emptyOutDir: false,
          target: "es2023",
          modulePreload: false,
          assetsInlineLimit: Number.MAX_SAFE_INTEGER,
          rolldownOptions: { input: join(import.meta.dirname, page) },
        },
      });
    },
  };
}

/** Moves the script and the style into the page, and names their hashes in its content security policy. */
function inOneFile(): Plugin {
  return {
    name: "in-one-file",
    enforce: "post",
    generateBundle(_, bundle) {
      let script = "";
      let style = "";
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === "chunk") script += part.code;
        else if (name.endsWith(".css")) style += String(part.source);
        if (name !== page) delete bundle[name];
      }
      const html = bundle[page];
      if (html?.type !== "asset") throw new Error(`The build made no ${page}`);
      html.source = inlined(String(html.source), script, style);
    },
  };
}

export function inlined(html: string, script: string, style: string): string {
  // Nothing in the code may end its own element.
  const safe = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(safe)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const bare = html
    .replace(/\s*<script\b[^>]*\bsrc=[^>]*><\/script>/g, "")
    .replace(/\s*<link\b[^>]*rel="stylesheet"[^>]*>/g, "");
  return bare
    .replace("<head>", () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
    .replace("</head>", () => `<style>${style}</style>\n  </head>`)
    .replace("</body>", () => `<script type="module">${safe}</script>\n  </body>`);
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
