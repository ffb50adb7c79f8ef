import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import type { CheckedDraft } from "./check-draft.ts";

/** The calls as any reader will decode them, made from the encoded bytes and not from the form. */
export function CallPreview({ catalogue, checked }: { catalogue: Catalogue; checked: CheckedDraft }) {
  if (checked.calls === null) return null;
  const decoded = catalogue.decode(checked.calls);
  return (
    <section className="section" aria-labelledby="preview-title">
      <div className="section-head">
        <h2 id="preview-title">What will be voted on</h2>
        <span className="quiet small">decoded again from the encoded calls</span>
      </div>
      <ol className="preview">
        {inOrder(decoded).map(({ item: action, key }) => (
          <li key={key} className={action.known ? undefined : "unknown-call"}>
            <p>{action.sentence}</p>
            {inOrder(action.calls).map(({ item: call, key: place }) => (
              <p key={place} className="quiet small preview-call">
                <span className="mono">{call.signature ?? "unknown function"}</span> on{" "}
                <AddressLink address={call.target} />
                <span className="mono preview-data">{call.data}</span>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
