import { z } from "zod";
import { type Answer, askExplorer } from "./ask-explorer.ts";
import { type Explorer, NotReached, type Outcome } from "./explorer.ts";
import { untilDecided } from "./until-decided.ts";

const answerSchema = z.object({ status: z.string(), result: z.string() });
const sourcesSchema = z.object({ status: z.literal("1"), result: z.array(z.object({ SourceCode: z.string() })) });

const isVerified = (text: string) => /already verified/i.test(text);
const isBusy = ({ status, body }: Answer) => {
  const answer = answerSchema.safeParse(body);
  return status === 429 || (answer.success && /rate limit/i.test(answer.data.result));
};

/**
 * The API of Etherscan, version 2, which other explorers speak too: forms for one module, answers with a status and a text.
 * @param key null for an explorer that asks for none
 */
export function etherscan(url: string, chainId: number, key: string | null): Explorer {
  const ask = (query: Record<string, string>, form?: Record<string, string>) => {
    const asked = new URL(url);
    const all = { chainid: String(chainId), module: "contract", ...query, ...(key === null ? {} : { apikey: key }) };
    for (const [name, value] of Object.entries(all)) asked.searchParams.set(name, value);
    const init = form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) };
    return askExplorer(asked.href, init, isBusy);
  };

  async function said(query: Record<string, string>, form?: Record<string, string>): Promise<string> {
    const { status, body } = await ask(query, form);
    const answer = answerSchema.safeParse(body);
    if (!answer.success) throw new NotReached(`it answered ${status}, in a way that is not Etherscan's`);
    const { status: flag, result } = answer.data;
    if (flag === "1") return result;
    if (/chainid|api key/i.test(result)) throw new NotReached(result);
    return `refused: ${result}`;
  }

  async function decided(guid: string): Promise<Outcome> {
    return untilDecided(async () => {
      const text = (await said({ action: "checkverifystatus", guid })).replace(/^refused: /, "");
      if (/pending|in progress/i.test(text)) return null;
      if (isVerified(text)) return { state: "verified already", words: text };
      return { state: /^pass/i.test(text) ? "published" : "refused", words: text };
    });
  }

  return {
    name: `the explorer at ${url}`,
    async publish({ address, contract, compiler, constructorArguments }, input) {
      const known = sourcesSchema.safeParse((await ask({ action: "getsourcecode", address })).body);
      if (known.success && known.data.result.some(({ SourceCode }) => SourceCode !== "")) {
        return { state: "verified already", words: "it shows the sources" };
      }
      const text = await said(
        { action: "verifysourcecode" },
        {
          contractaddress: address,
          sourceCode: input,
          codeformat: "solidity-standard-json-input",
          contractname: contract,
          compilerversion: compiler,
          constructorArguments,
          // So spelt by the API's first version, and by explorers that took it over.
          constructorArguements: constructorArguments,
        },
      );
      if (isVerified(text)) return { state: "verified already", words: text.replace(/^refused: /, "") };
      const [, refusal] = /^refused: (.*)$/s.exec(text) ?? [];
      return refusal === undefined ? decided(text) : { state: "refused", words: refusal };
    },
  };
}
