import type { Plugin } from "vite";

/**
 * What the server's header says, for hosts that send none. Whom the page talks to is known once its settings are read
 * (`narrow-policy.ts`), and a meta element cannot say who may frame it.
 */
export const pagePolicy: Readonly<Record<string, readonly string[]>> = {
  "default-src": ["'self'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'", "https:", "http:"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/** Puts the policy into the built page. A development server adds styles that it would refuse. */
export function addPagePolicy(): Plugin {
  const content = Object.entries(pagePolicy)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
  return {
    name: "page-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content }, injectTo: "head-prepend" },
      { tag: "meta", attrs: { name: "referrer", content: "no-referrer" }, injectTo: "head-prepend" },
    ],
  };
}
